import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql';

/** What one document may hold, before it is executed. The cost of what it asks for is limited in the schema. */
export const documentLimits = {
  tokens: 5_000,
  aliases: 30,
  directives: 50,
  bodyBytes: 1_000_000,
  /** Characters of the variables of a GET. */
  variablesInAddress: 1_500,
} as const;

/** Counts one kind of node over the whole document. */
function atMost(maximum: number, what: string, counts: (visit: () => void) => ASTVisitor) {
  return (context: ValidationContext): ASTVisitor => {
    let seen = 0;
    return counts(() => {
      seen += 1;
      if (seen === maximum + 1) {
        context.reportError(
          new GraphQLError(`This document has more than ${maximum} ${what}.`, {
            extensions: { code: 'QUERY_TOO_LARGE', maximum },
          }),
        );
      }
    });
  };
}

export const limitRules = [
  atMost(documentLimits.aliases, 'aliases', (visit) => ({
    [Kind.FIELD]: (field) => {
      if (field.alias) visit();
    },
  })),
  atMost(documentLimits.directives, 'directives', (visit) => ({ [Kind.DIRECTIVE]: visit })),
];
