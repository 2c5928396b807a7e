/** Rules of this project that no published plugin has; used by eslint.config.mjs. */

const VAGUE_NAME = /(^|[-.])(utils?|helpers?|common|shared|base|(?<!line-)manager)(?=\.|$)/;

const namesBelow = (context) => context.filename.slice(context.cwd.length + 1).split(/[\\/]/);

const nameTellsPurpose = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      vague:
        '"{{name}}" does not say what is inside. Name the file or folder after its concept in the glossary.',
      barrel: 'No barrels: import from the file that declares the thing.',
    },
  },
  create: (context) => ({
    Program(node) {
      const names = namesBelow(context);
      const name = names.find((part) => VAGUE_NAME.test(part));
      if (name) context.report({ node, messageId: 'vague', data: { name } });
      if (names.at(-1) === 'index.ts') context.report({ node, messageId: 'barrel' });
    },
  }),
};

const isOurs = (definition) =>
  definition.type === 'ClassName' || definition.parent?.source?.value.startsWith('.') === true;

const noInheritanceBetweenOurs = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { inherits: 'Classes of ours do not inherit from each other: pass "{{name}}" in instead.' },
  },
  create(context) {
    const check = (node) => {
      if (node.superClass?.type !== 'Identifier') return;
      const { name } = node.superClass;
      const reference = context.sourceCode
        .getScope(node.superClass)
        .references.find((found) => found.identifier === node.superClass);
      if (reference?.resolved?.defs.some(isOurs))
        context.report({ node: node.superClass, messageId: 'inherits', data: { name } });
    };
    return { ClassDeclaration: check, ClassExpression: check };
  },
};

export const projectRules = {
  rules: {
    'name-tells-purpose': nameTellsPurpose,
    'no-inheritance-between-ours': noInheritanceBetweenOurs,
  },
};
