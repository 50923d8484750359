-- What is counted of histories beside the answers: the few entries in which an appeal takes a turn. A year of a district is read
-- from this index instead of through all its entries (core/followup/rates/volumes.ts asks in these very words).
CREATE INDEX appeal_event_turns ON appeal_event (tenant_id, recorded_at)
  WHERE type IN ('RESOLVED', 'REOPENED', 'RETURNED')
    OR (to_state IN ('WITHDRAWN', 'DUPLICATE') AND from_state <> to_state);
