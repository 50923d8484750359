export const submit = /* GraphQL */ `
  mutation Submit($input: SubmitAppealInput!) {
    submitAppeal(input: $input) {
      __typename
      ... on SubmitAppealPayload {
        appeal { id code title state role timeline { type } ladder { kind current } photos { id } }
        receipt { code secret pin url nextStep clock { dispatchDueAt promised } }
      }
      ... on InvalidInputError { fields { path code message } }
      ... on Error { code message }
    }
  }
`;

export const track = /* GraphQL */ `
  query Track($code: String!, $secret: String!) {
    appealByCode(code: $code, secret: $secret) {
      __typename
      ... on TrackedAppeal {
        id state round holder { name { text } } canConfirmOutcome canWithdraw resolution
        resolutionPhotos { id url } outcome { solved satisfied valid }
        promiseClock { dueAt onTime overdue } timeline { type text }
      }
      ... on WrongSecretError { attemptsLeft }
      ... on SecretLockedError { lockedUntil }
      ... on Error { code message }
    }
  }
`;

export const queue = /* GraphQL */ `
  query Queue($place: ID!) {
    appealQueueCounts(place: $place) { triage submitted open mine toVerify }
    appeals(filter: { place: { in: $place }, open: true }) {
      totalCount
      nodes { id code title state version legalSteps participants { id contact { phone } } }
    }
  }
`;

/** A step of staff with its payload and every error that it can give. */
export function step(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation Step($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ... on ${type}Payload { appeal { id state version round legalSteps assignee { name } publication { title } } }
      ... on InvalidInputError { fields { path code } }
      ... on IllegalStepError { state legalSteps }
      ... on ConflictError { currentVersion }
      ... on Error { code message }
    }
  }`;
}
