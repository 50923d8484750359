-- A PIN follows from its participant's id under the receipt key. Its hash could tell nothing more to who has the key, and gave
-- who has the table alone something to search.
ALTER TABLE "participant" DROP COLUMN "pin_hash";
