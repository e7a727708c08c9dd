/**
 * A rule of ESLint for the stores' adapters: what a statement of SQL or Cypher is put together from is constant, and values
 * are parameters. A text that came from outside, put into a statement, could end it and begin another.
 *
 * Looked at is each template and concatenation, and what is given to a function that runs statements. Reported is each part
 * that may be a text from outside: a parameter of the function, a property of something, an item of a list or what a call
 * gives back, whose type is any string; and a variable that is made of one. Types with a known set of values
 * ('paper' | 'concept', numbers) are constant, and so is what stands at the top of a module. Calls of functions of the same
 * file are what these give back. Messages of errors are not looked at.
 *
 * Options: `builders` names functions that are given parts of statements, or that make them: who reads one of these sees to
 * it that whoever calls it gives it constants. `parts` names properties that hold a part of a statement wherever they are.
 * `runners` names functions that are given a statement to run.
 */
import ts from 'typescript';

const MESSAGE =
  'This text may come from outside. Pass it as a parameter of the statement; or, if it is a constant part of one, name the function in `builders` in eslint.config.js.';

/** Methods of lists that give back items of the list, or fewer. */
const CHOOSING = new Set(['filter', 'slice', 'toSorted', 'toReversed', 'concat', 'flat']);
const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);

export const constantStatements = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          builders: { type: 'array' },
          parts: { type: 'array' },
          runners: { type: 'array' },
        },
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const [{ builders = [], parts = [], runners = [] } = {}] = context.options;

    const typeOf = (node) => checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));

    const includesAnyString = (type) =>
      (type.isUnion() ? type.types : [type]).some(
        ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0,
      );

    const isAnyString = (node) => includesAnyString(typeOf(node));

    /** Whether it is a list, or lists in a list, whose items may be any string. */
    const isListOfAnyString = (node) => listsAnyString(typeOf(node));

    const listsAnyString = (type) =>
      (type.isUnion() ? type.types : [type]).some(
        (each) =>
          (each.flags & ts.TypeFlags.Any) !== 0 ||
          ((checker.isArrayType(each) || checker.isTupleType(each)) &&
            checker.getTypeArguments(each).some((item) => includesAnyString(item) || listsAnyString(item))),
      );

    const isList = (node) => checker.isArrayLikeType(typeOf(node));

    /** The part of the expression that is text from outside, if any. */
    const outsideText = (node, seen = new Set()) => {
      switch (node.type) {
        case 'Literal':
          return undefined;
        case 'TemplateLiteral':
          return node.expressions.map((part) => outsideText(part, seen)).find(Boolean);
        case 'BinaryExpression':
        case 'LogicalExpression':
          return outsideText(node.left, seen) ?? outsideText(node.right, seen);
        case 'ConditionalExpression':
          return outsideText(node.consequent, seen) ?? outsideText(node.alternate, seen);
        case 'TSNonNullExpression':
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'ChainExpression':
          return outsideText(node.expression, seen);
        case 'MemberExpression':
          return isAnyString(node) && !isConstantPart(node) ? node : undefined;
        case 'Identifier':
          return isAnyString(node) ? outsideVariable(node, seen) : undefined;
        case 'CallExpression':
          return isAnyString(node) && isCallOutside(node, seen) ? node : undefined;
        default:
          return isAnyString(node) ? node : undefined;
      }
    };

    /** The identifier, if its value comes from outside the function, or from what does. */
    const outsideVariable = (node, seen) => {
      const variable = variableOf(node);
      if (variable === undefined || isConstantVariable(variable, node.name) || seen.has(variable))
        return undefined;
      seen.add(variable);
      const [definition] = variable.defs;
      if (definition.type === 'Parameter') return isGivenConstants(definition.node) ? undefined : node;
      if (definition.type !== 'Variable') return node;
      const { init, id } = definition.node;
      const loop = definition.parent.parent;
      const isOutside = isOfLoop(definition)
        ? isItemOutside(loop, id, seen)
        : id.type === 'Identifier'
          ? valuesOf(variable).some((value) => outsideText(value, seen))
          : !isMadeOfModule(init);
      return isOutside ? node : undefined;
    };

    const isOfLoop = ({ parent: declaration }) =>
      ['ForOfStatement', 'ForInStatement'].includes(declaration.parent.type) &&
      declaration.parent.left === declaration;

    const isItemOutside = ({ type, right }, pattern, seen) =>
      type === 'ForOfStatement' && pattern.type === 'Identifier' && isList(right)
        ? isListOutside(right, seen)
        : !isMadeOfModule(right);

    /** All that is assigned to it. */
    const valuesOf = ({ references }) =>
      references.flatMap((reference) => (reference.isWrite() ? [reference.writeExpr] : []));

    const isCallOutside = ({ callee, arguments: given }, seen) => {
      if (callee.type === 'Identifier') {
        if (callee.name === 'String') return given.some((each) => outsideText(each, seen));
        return isResultOutside(callee, seen);
      }
      if (callee.type !== 'MemberExpression') return true;
      if (builders.includes(callee.property.name)) return false;
      const isOfOutside =
        callee.property.name === 'join'
          ? isListOutside(callee.object, seen)
          : !isAnyString(callee.object) || outsideText(callee.object, seen) !== undefined;
      return isOfOutside || given.some((each) => isTextOrListOutside(each, seen));
    };

    const isTextOrListOutside = (node, seen) =>
      FUNCTIONS.has(node.type)
        ? isResultOutside(node, seen)
        : outsideText(node, seen) !== undefined || isListOutside(node, seen);

    /** Whether what a function gives back, by its name or as it stands there, comes from outside. */
    const isResultOutside = (node, seen) => {
      if (FUNCTIONS.has(node.type)) return resultsOf(node).some((each) => isTextOrListOutside(each, seen));
      if (node.type !== 'Identifier') return true;
      if (builders.includes(node.name)) return false;
      const variable = variableOf(node);
      const definition = variable?.defs[0];
      const called = definition?.type === 'Variable' ? definition.node.init : definition?.node;
      if (called === undefined || called === null || !FUNCTIONS.has(called.type)) return true;
      if (seen.has(variable)) return false;
      seen.add(variable);
      return isResultOutside(called, seen);
    };

    /** Whether a list has texts that may come from outside. */
    const isListOutside = (node, seen) => {
      if (!isListOfAnyString(node)) return false;
      switch (node.type) {
        case 'ArrayExpression':
          return node.elements.some((each) =>
            each.type === 'SpreadElement'
              ? !isList(each.argument) || isListOutside(each.argument, seen)
              : isTextOrListOutside(each, seen),
          );
        case 'ConditionalExpression':
          return isListOutside(node.consequent, seen) || isListOutside(node.alternate, seen);
        case 'TSAsExpression':
          return isListOutside(node.expression, seen);
        case 'MemberExpression':
          return !isConstantPart(node);
        case 'Identifier':
          return isListVariableOutside(node, seen);
        case 'CallExpression':
          return isListCallOutside(node, seen);
        default:
          return true;
      }
    };

    const isListVariableOutside = (node, seen) => {
      const variable = variableOf(node);
      if (variable === undefined || isConstantVariable(variable, node.name) || seen.has(variable))
        return false;
      seen.add(variable);
      const [definition] = variable.defs;
      if (definition.type !== 'Variable') return true;
      const { id, init } = definition.node;
      if (id.type !== 'Identifier') return init === null || !isMadeOfModule(init);
      return [...valuesOf(variable), ...addedTo(variable)].some((each) => isTextOrListOutside(each, seen));
    };

    /** What is pushed into a list. */
    const addedTo = ({ references }) =>
      references.flatMap(({ identifier: { parent } }) =>
        parent.type === 'MemberExpression' &&
        ['push', 'unshift'].includes(parent.property.name) &&
        parent.parent.type === 'CallExpression'
          ? parent.parent.arguments.map((each) => (each.type === 'SpreadElement' ? each.argument : each))
          : [],
      );

    const isListCallOutside = ({ callee, arguments: given }, seen) => {
      if (callee.type === 'Identifier') return isResultOutside(callee, seen);
      if (callee.type !== 'MemberExpression') return true;
      const { object, property } = callee;
      if (builders.includes(property.name)) return false;
      if (property.name === 'map' || property.name === 'flatMap') return isResultOutside(given[0], seen);
      if (object.name === 'Array' && property.name === 'from' && given.length > 1)
        return isResultOutside(given[1], seen);
      if (object.name === 'Object') return !isMadeOfModule(given[0]);
      if (!CHOOSING.has(property.name)) return true;
      return isListOutside(object, seen) || given.some((each) => isListOutside(each, seen));
    };

    /** The expressions that a function gives back. */
    const resultsOf = ({ body }) => (body.type === 'BlockStatement' ? returnsIn(body) : [body]);

    const returnsIn = (node) => {
      if (node.type === 'ReturnStatement') return node.argument === null ? [] : [node.argument];
      if (FUNCTIONS.has(node.type)) return [];
      return (context.sourceCode.visitorKeys[node.type] ?? [])
        .flatMap((key) => node[key] ?? [])
        .flatMap(returnsIn);
    };

    const variableOf = (node) => {
      for (let scope = context.sourceCode.getScope(node); scope !== null; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable !== undefined) return variable;
      }
      return undefined;
    };

    /** Whether it has no other values than the module or those who read it give it. */
    const isConstantVariable = (variable, name) => {
      const [definition] = variable.defs;
      return (
        definition === undefined || isAtTop(variable) || parts.includes(name) || isInBuilder(definition.node)
      );
    };

    const isAtTop = (variable) => variable.scope.type === 'module' || variable.scope.type === 'global';

    /** Whether it stands at the top of the module, is part of what does, or a builder has made it. */
    const isMadeOfModule = (node) => {
      switch (node?.type) {
        case 'MemberExpression':
          return isMadeOfModule(node.object);
        case 'TSAsExpression':
          return isMadeOfModule(node.expression);
        case 'ConditionalExpression':
          return isMadeOfModule(node.consequent) && isMadeOfModule(node.alternate);
        case 'CallExpression':
          return (
            builders.includes(node.callee.name) ||
            (node.callee.object?.name === 'Object' && isMadeOfModule(node.arguments[0]))
          );
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

    /** Whether the function is called with the items of a list that is constant. */
    const isGivenConstants = ({ parent }) =>
      parent.type === 'CallExpression' &&
      parent.callee.type === 'MemberExpression' &&
      (isMadeOfModule(parent.callee.object) ||
        (isListOfAnyString(parent.callee.object) && !isListOutside(parent.callee.object, new Set())));

    const isMessage = (node) => {
      for (let at = node.parent; at; at = at.parent) {
        if (at.type === 'ThrowStatement') return true;
        if (at.type === 'NewExpression' && /Error$/.test(at.callee.name ?? '')) return true;
      }
      return false;
    };

    const check = (node) => {
      const part = outsideText(node);
      if (part !== undefined) context.report({ node: part, message: MESSAGE });
    };

    const checkWhole = (node) => {
      if (
        node.parent.type === 'TemplateLiteral' ||
        node.parent.type === 'BinaryExpression' ||
        isMessage(node)
      )
        return;
      check(node);
    };

    const checkGiven = (node) => {
      // Templates and concatenations are looked at in any case.
      const isLookedAt = node.type === 'TemplateLiteral' || node.type === 'BinaryExpression';
      if (!isLookedAt && isAnyString(node) && !isPassedOn(node)) check(node);
    };

    /** Whether it is what another function that runs statements was given: who calls that one is looked at. */
    const isPassedOn = (node) => {
      if (node.type !== 'Identifier') return false;
      const definition = variableOf(node)?.defs[0];
      return definition?.type === 'Parameter' && runners.includes(nameOfFunction(definition.node));
    };

    const nameOfFunction = ({ id, parent }) => (id ?? parent.key ?? parent.id)?.name;

    return {
      TemplateLiteral: checkWhole,
      'BinaryExpression[operator="+"]'(node) {
        if (isAnyString(node)) checkWhole(node);
      },
      CallExpression({ callee, arguments: given }) {
        const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
        if (runners.includes(name)) given.filter(({ type }) => type !== 'SpreadElement').forEach(checkGiven);
      },
    };
  },
};
