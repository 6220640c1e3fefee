import { createRequire } from "node:module";

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** What is used of `sax`, which has no types of its own. */
interface SaxParser {
  onopentag: (tag: Pick<XmlElement, "name" | "attributes">) => void;
  onclosetag: () => void;
  ontext: (text: string) => void;
  onerror: (error: Error) => void;
  write(text: string): SaxParser;
  close(): void;
}

const { parser: createParser }: { parser: (isStrict: true) => SaxParser } = createRequire(
  import.meta.url,
)("sax");

/** The root of a document, read strictly: a text that is not well-formed throws. */
export function readXml(text: string): XmlElement {
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = createParser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (piece) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("The document is empty.");
  return root;
}
