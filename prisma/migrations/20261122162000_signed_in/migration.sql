-- Every request of staff asks which people a user is, and whether their tenant wants more than a password.
CREATE INDEX person_user ON person (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX configuration_second_factor ON configuration (tenant_id) WHERE values ->> 'secondFactor' = 'REQUIRED';
