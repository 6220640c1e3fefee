import { beforeAll, expect, test } from "vitest";

import { buildTalkPage } from "../../scripts/bundle/talk-page.ts";
import {
  call,
  isMicrophoneOpen,
  openTalkPage,
  quietText,
  savedEvents,
  say,
  sayAtOnceWithAnother,
  soundOf,
} from "./talk-page.ts";

beforeAll(async () => {
  await buildTalkPage("packages/cli/dist/talk");
});

test("a call connects, sound flows both ways, and hanging up ends it", async () => {
  const { page, complaints } = await openTalkPage();
  await call(page);
  await say(page, "Good evening, is there a table by the window?");
  await expect.poll(async () => (await soundOf(page)).received).toBeGreaterThan(0);
  const before = await soundOf(page);
  await expect
    .poll(async () => {
      const { sent, received } = await soundOf(page);
      return sent > before.sent && received > before.received;
    })
    .toBe(true);
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByText("Call ended").waitFor();
  await page.getByText("You hung up.").first().waitFor();
  await page.getByRole("button", { name: "Call again" }).waitFor();
  expect(complaints).toEqual([]);
});

test("what is typed and what is said stand in the transcript, and screen readers hear it", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await say(page, "One room, two nights.");
  const transcript = page.getByRole("log");
  await expect
    .poll(() => transcript.locator("article").allInnerTexts())
    .toEqual(["You\n\nOne room, two nights.", "Model\n\nOne room, two nights."]);
  await expect.poll(() => page.getByRole("status").innerText()).toBe("One room, two nights.");
});

test("typing breaks off what is being said", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await say(page, "A long story. ".repeat(20));
  const transcript = page.getByRole("log");
  await transcript.getByText("Model").first().waitFor();
  await say(page, "Stop.");
  await transcript.getByText("interrupted").waitFor();
  await expect
    .poll(async () => (await transcript.locator("article").allInnerTexts()).at(-1))
    .toBe("Model\n\nStop.");
  expect(await page.locator(".note-trouble").count()).toBe(0);
});

test("what is typed while a response begins is answered after it", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await sayAtOnceWithAnother(page, "One room.");
  const articles = page.getByRole("log").locator("article");
  await expect.poll(async () => (await articles.allInnerTexts()).at(-1)).toBe("Model\n\nOne room.");
  expect(await page.locator(".note-trouble").count()).toBe(0);
  const { events } = await savedEvents(page);
  expect(events).toContainEqual(
    expect.objectContaining({
      event: expect.objectContaining({
        error: expect.objectContaining({ code: "conversation_already_has_active_response" }),
      }),
    }),
  );
});

test("a tool call is shown, answered by hand, and the model goes on", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await say(page, "Please use look_up_order.");
  const tool = page.getByRole("article", { name: "Tool call look_up_order" });
  await tool.getByRole("textbox").waitFor();
  expect(await tool.innerText()).toMatch(/order_id\s+A-17\s+As on the bill\./);
  expect(await tool.getByRole("textbox").inputValue()).toBe(
    JSON.stringify({ order_id: "A-17", result: "ok" }, null, 2),
  );
  await tool.getByRole("textbox").fill('{"status":"shipped"}');
  await tool.getByRole("button", { name: "Send answer" }).click();
  await page.getByText('look_up_order answered: {"status":"shipped"}').first().waitFor();
  expect(await tool.innerText()).toMatch(/answered[^]*"status": "shipped"/);
  await say(page, "And look_up_order again.");
  await page.getByRole("textbox", { name: "Your answer" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Your answer" }).inputValue()).toContain(
    "shipped",
  );
});

test("a save is taken over where it can be, and told where it can't", async () => {
  const { page, save } = await openTalkPage();
  await call(page);
  await say(page, "Hello.");
  await page.getByRole("log").getByText("Model").first().waitFor();
  const changed = quietText.replace("brief", "kind").replace("2.1", "2").replace("marin", "cedar");
  save(changed);
  await page.getByText("The call follows the file: instructions.").first().waitFor();
  const news = page.getByRole("region", { name: "Changes that need a new call" });
  expect(await news.innerText()).toMatch(/model A call keeps the model/);
  expect(await news.innerText()).toMatch(/audio\.output\.voice The voice was heard already/);
  const session = page.getByRole("tabpanel");
  await expect.poll(() => session.innerText()).toMatch(/instructions\s+Be kind\./);
  await page.getByRole("button", { name: "Hang up" }).click();
  await call(page);
  await expect.poll(() => session.innerText()).toMatch(/audio\.output\.voice\s+cedar/);
  expect(await news.count()).toBe(0);
});

test("a wrong file shows its finding, and the call goes on", async () => {
  const { page, save } = await openTalkPage();
  await call(page);
  save(quietText.replace("instructions", "instuctions"));
  await page.getByText("has an error.").waitFor();
  await page.getByText("The call goes on with the session that it has.").waitFor();
  expect(await page.getByRole("region", { name: "Line 3 of" }).innerText()).toContain(
    "> 3 | instuctions: Be brief.",
  );
  await page.getByRole("button", { name: "Hang up" }).click();
  expect(await page.getByRole("button", { name: "Call again" }).isDisabled()).toBe(true);
  save(quietText);
  await expect.poll(() => page.getByRole("button", { name: "Call again" }).isEnabled()).toBe(true);
});

test("the microphone is muted and opened", async () => {
  const { page } = await openTalkPage();
  await call(page);
  expect(await isMicrophoneOpen(page)).toBe(true);
  await page.getByRole("button", { name: "Mute" }).click();
  await expect.poll(() => isMicrophoneOpen(page)).toBe(false);
  await page.getByRole("button", { name: "Unmute" }).press("Enter");
  await expect.poll(() => isMicrophoneOpen(page)).toBe(true);
});

test("push to talk holds the microphone open with the space bar, and speaks for a turn", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await page.getByLabel("Push to talk").check();
  await expect.poll(() => isMicrophoneOpen(page)).toBe(false);
  await page.getByRole("button", { name: "Hold to talk" }).focus();
  await page.keyboard.down("Space");
  await expect.poll(() => isMicrophoneOpen(page)).toBe(true);
  await page.getByRole("button", { name: "Listening" }).waitFor();
  const { sent } = await soundOf(page);
  await expect.poll(async () => (await soundOf(page)).sent).toBeGreaterThan(sent + 4000);
  await page.keyboard.up("Space");
  await expect.poll(() => isMicrophoneOpen(page)).toBe(false);
  await page.getByText("(spoken; nobody writes it down)").waitFor();
  await page.getByText("I heard you").first().waitFor();
});

test("space types a space where somebody types", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await page.getByLabel("Push to talk").check();
  await page.getByLabel("Say it in writing").fill("a");
  await page.keyboard.press("Space");
  await page.keyboard.type("b");
  expect(await page.getByLabel("Say it in writing").inputValue()).toBe("a b");
  expect(await isMicrophoneOpen(page)).toBe(false);
});

test("events are listed, filtered, and saved as JSON lines", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await say(page, "Hello.");
  await page.getByRole("log").getByText("Model").first().waitFor();
  const { name, events } = await savedEvents(page);
  expect(name).toBe("concierge.events.jsonl");
  expect(events[0]).toMatchObject({
    direction: "received",
    at_ms: expect.any(Number),
    event: { type: "session.created" },
  });
  expect(events).toContainEqual(
    expect.objectContaining({
      direction: "sent",
      event: expect.objectContaining({ type: "response.create" }),
    }),
  );
  await page.getByLabel("Filter events").fill("session.created");
  await expect.poll(() => page.locator(".event").count()).toBe(1);
  const filtered = await savedEvents(page);
  expect(filtered.events).toMatchObject([{ event: { type: "session.created" } }]);
});

test("events are copied, those that are shown", async () => {
  const { page } = await openTalkPage();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await call(page);
  await page.getByRole("tab", { name: /Events/ }).click();
  await page.getByLabel("Filter events").fill("session.created");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(
    copied
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([{ direction: "received", event: { type: "session.created" } }]);
});

test("tokens are summed up", async () => {
  const { page } = await openTalkPage();
  await call(page);
  await say(page, "Hello there.");
  await page.getByRole("tab", { name: "Usage" }).click();
  await page.getByText("Summed over one response").waitFor();
  expect(await page.getByRole("tabpanel").innerText()).toMatch(/Tokens in\s+[1-9]/);
});

test("an error of the endpoint is told with the line of the file", async () => {
  const { page, save } = await openTalkPage();
  await call(page);
  save(
    quietText.replace(
      "    voice: marin",
      "    # callsheet-disable-next-line unknown-voice -- to see what the endpoint says\n    voice: nova",
    ),
  );
  await page.getByText("The call could not follow the file.").first().waitFor();
  expect(await page.locator(".note-trouble").innerText()).toMatch(
    /voice[^]*Change "session\.audio/,
  );
});

test("a call that the other side ends is over, and can be placed again", async () => {
  const { page, url } = await openTalkPage();
  const [placed] = await Promise.all([page.waitForResponse(/\/call$/), call(page)]);
  const callId = placed.headers()["location"]?.split("/").at(-1) ?? "";
  await fetch(`${url}calls/${callId}`, { method: "DELETE" });
  await page.getByText("The other side ended the call.").first().waitFor();
  await call(page);
});

test.each(["left", "closed"])("a page that is %s hangs up", async (how) => {
  const { page, url } = await openTalkPage();
  const [placed] = await Promise.all([page.waitForResponse(/\/call$/), call(page)]);
  const callId = placed.headers()["location"]?.split("/").at(-1) ?? "";
  const status = async (): Promise<number> => {
    const body = JSON.stringify({ error: {} });
    return (await fetch(`${url}calls/${callId}/error`, { method: "POST", body })).status;
  };
  expect(await status()).toBe(200);
  await (how === "left" ? page.goto("about:blank") : page.close());
  await expect.poll(status).toBe(404);
});

test("without a microphone one can listen and type", async () => {
  const { page } = await openTalkPage();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () =>
      Promise.reject(new DOMException("No.", "NotAllowedError"));
  });
  await call(page);
  await page.getByText("Until then you can type.").first().waitFor();
  await say(page, "Hello.");
  await page.getByRole("log").getByText("Model").first().waitFor();
  await expect.poll(async () => (await soundOf(page)).received).toBeGreaterThan(0);
});

test("the end of the command is seen", async () => {
  const { page, end } = await openTalkPage();
  await end();
  await page.getByText("Command ended").waitFor();
  expect(await page.getByRole("button", { name: "Call" }).isDisabled()).toBe(true);
});
