import ts from "typescript";

/** A text that a person sees or hears, written where it is used instead of in a catalogue of words. */
export interface VisibleText {
  readonly line: number;
  readonly text: string;
}

/** Attributes that are shown or read aloud. */
const ATTRIBUTES =
  /^(?:title|label|placeholder|alt|hint|help|description|summary|header|content|aria-label|aria-description|aria-valuetext|aria-roledescription|aria-placeholder|validationMessage|primaryText|secondaryText)$/;
/** Properties of the page's own elements that are shown. */
const PROPERTIES = /^(?:textContent|innerText|title|alt|placeholder|ariaLabel|ariaDescription)$/;

/** The texts of a module; names, codes and single signs are none. */
export function visibleTexts(file: string, source: string): readonly VisibleText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: VisibleText[] = [];
  const add = (node: ts.Node, text: string): void => {
    if (!isWords(text)) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ line: line + 1, text: text.trim() });
  };
  /** Literals that end up as this expression's value: both sides of a choice, the words of a template. */
  const literals = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      add(node, words.filter(isWords).join(" ... "));
    } else if (ts.isConditionalExpression(node)) {
      literals(node.whenTrue);
      literals(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.PlusToken) literals(node.left);
      if (
        kind !== ts.SyntaxKind.EqualsEqualsEqualsToken &&
        kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken
      )
        literals(node.right);
    } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) literals(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      literals(node.expression);
    else if (ts.isJsxAttribute(node) && ATTRIBUTES.test(node.name.getText(tree))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value)) add(value, value.text);
      else if (value && ts.isJsxExpression(value) && value.expression) literals(value.expression);
    } else if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      PROPERTIES.test(node.left.name.text)
    )
      literals(node.right);
    else if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "setAttribute"
    ) {
      const [name, value] = node.arguments;
      if (name && value && ts.isStringLiteral(name) && ATTRIBUTES.test(name.text)) literals(value);
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === "WorkbookProblem")
      for (const argument of node.arguments?.slice(1) ?? []) literals(argument);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** At least a word of two letters in it; a name of a function, a formula or a sign is none. */
function isWords(text: string): boolean {
  return /[A-Za-z]{2}/.test(text.replace(/&\w+;/g, "")) && !/^\s*(?:MN\.|=|#)/.test(text);
}
