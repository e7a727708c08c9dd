/**
 * A rule of ESLint for the stores' adapters: what a statement of SQL or Cypher is put together from is constant, and values
 * are parameters. A text that came from outside, put into a statement, could end it and begin another.
 *
 * Reported is each part of a template or concatenation that may be a text from outside: a parameter of the function, or a
 * property of something, whose type is any string; and a variable that is made of one. Types with a known set of values
 * ('paper' | 'concept', numbers) are constant, and so is what stands at the top of a module. Messages of errors are not
 * looked at.
 *
 * Options: `builders` names functions that are given parts of statements, or that make them: who reads one of these sees to
 * it that whoever calls it gives it constants. `parts` names properties that hold a part of a statement wherever they are.
 */
import ts from 'typescript';

const MESSAGE =
  'This text may come from outside. Pass it as a parameter of the statement; or, if it is a constant part of one, name the function in `builders` in eslint.config.js.';

export const constantStatements = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { builders: { type: 'array' }, parts: { type: 'array' } },
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const [{ builders = [], parts = [] } = {}] = context.options;

    const isAnyString = (node) => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
      const parts = type.isUnion() ? type.types : [type];
      return parts.some(({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0);
    };

    /** The part of the expression that is text from outside, if any. */
    const outsideText = (node, seen = new Set()) => {
      switch (node.type) {
        case 'TemplateLiteral':
          return node.expressions.map((part) => outsideText(part, seen)).find(Boolean);
        case 'BinaryExpression':
        case 'LogicalExpression':
          return outsideText(node.left, seen) ?? outsideText(node.right, seen);
        case 'ConditionalExpression':
          return outsideText(node.consequent, seen) ?? outsideText(node.alternate, seen);
        case 'TSNonNullExpression':
        case 'TSAsExpression':
          return outsideText(node.expression, seen);
        case 'MemberExpression':
          return isAnyString(node) && !isConstantPart(node) ? node : undefined;
        case 'Identifier':
          return isAnyString(node) ? outsideVariable(node, seen) : undefined;
        default:
          return undefined;
      }
    };

    /** The identifier, if its value comes from outside the function, or from what does. */
    const outsideVariable = (node, seen) => {
      const variable = variableOf(node);
      const definition = variable?.defs[0];
      if (definition === undefined || seen.has(variable) || isAtTop(variable)) return undefined;
      seen.add(variable);
      if (isInBuilder(definition.node) || parts.includes(node.name)) return undefined;
      if (definition.type === 'Parameter') return isGivenConstants(definition.node) ? undefined : node;
      if (definition.type !== 'Variable' || definition.node.init === null) return undefined;
      if (definition.node.id.type !== 'Identifier')
        return isMadeOfModule(definition.node.init) ? undefined : node;
      return outsideText(definition.node.init, seen) && node;
    };

    const variableOf = (node) => {
      for (let scope = context.sourceCode.getScope(node); scope !== null; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable !== undefined) return variable;
      }
      return undefined;
    };

    const isAtTop = (variable) => variable.scope.type === 'module' || variable.scope.type === 'global';

    /** Whether it stands at the top of the module, is part of what does, or a builder has made it. */
    const isMadeOfModule = (node) => {
      switch (node.type) {
        case 'MemberExpression':
          return isMadeOfModule(node.object);
        case 'ConditionalExpression':
          return isMadeOfModule(node.consequent) && isMadeOfModule(node.alternate);
        case 'CallExpression':
          return builders.includes(node.callee.name);
        case 'Identifier': {
          const variable = variableOf(node);
          return variable === undefined || isAtTop(variable) || isMadeByBuilder(variable);
        }
        default:
          return false;
      }
    };

    const isMadeByBuilder = ({ defs: [definition] }) =>
      definition?.type === 'Variable' &&
      definition.node.init?.type === 'CallExpression' &&
      isMadeOfModule(definition.node.init);

    const isConstantPart = (node) => parts.includes(node.property.name) || isMadeOfModule(node.object);

    const isInBuilder = (node) => {
      for (let at = node; at; at = at.parent) {
        if (builders.includes(at.id?.name)) return true;
      }
      return false;
    };

    /** Whether the function is called with the items of a list that stands at the top of the module. */
    const isGivenConstants = ({ parent }) =>
      parent.type === 'CallExpression' &&
      parent.callee.type === 'MemberExpression' &&
      isMadeOfModule(parent.callee.object);

    const isMessage = (node) => {
      for (let at = node.parent; at; at = at.parent) {
        if (at.type === 'ThrowStatement') return true;
        if (at.type === 'NewExpression' && /Error$/.test(at.callee.name ?? '')) return true;
      }
      return false;
    };

    const check = (node) => {
      if (
        node.parent.type === 'TemplateLiteral' ||
        node.parent.type === 'BinaryExpression' ||
        isMessage(node)
      )
        return;
      const part = outsideText(node);
      if (part !== undefined) context.report({ node: part, message: MESSAGE });
    };

    return {
      TemplateLiteral: check,
      'BinaryExpression[operator="+"]'(node) {
        if (isAnyString(node)) check(node);
      },
    };
  },
};
