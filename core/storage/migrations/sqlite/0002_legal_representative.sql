-- Registration forms of the trade ask who represents the company by law.
ALTER TABLE customer ADD COLUMN legal_representative TEXT NOT NULL DEFAULT '';
