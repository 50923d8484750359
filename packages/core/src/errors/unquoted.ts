/**
 * The message of an error as it may stand in a log. What the database and Prisma say can quote what was sent: of their
 * errors everything in quotation marks is left out.
 */
export function unquoted({ name, message }: Error): string {
  if (!/^(Prisma|DriverAdapter|error$|DatabaseError)/.test(name)) return message;
  return message.replaceAll(/"[^"]*"|'[^']*'|\P{ASCII}+/gu, '…');
}
