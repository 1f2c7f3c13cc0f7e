-- An award taken back lets its achievement go when the ground says that the achievement itself stands (law.revocation_ground.frees_achievement);
-- an untrue achievement serves nothing else. Restored, the award holds it again, unless another award took it meanwhile.
create function honours.follow_revocation() returns trigger language plpgsql as $$
begin
  if new.outcome = 'revoked' then
    update honours.achievement_use set held = false
    where nomination_id = new.nomination_id
      and exists (select 1 from decisions.decision_change c join law.revocation_ground g on g.id = c.ground_id
                  where c.item_id = new.id and c.decision_id = new.revoked_by_id and g.frees_achievement);
  elsif old.outcome = 'revoked' and new.outcome = 'granted' then
    update honours.achievement_use set held = true where nomination_id = new.nomination_id and not held;
  end if;
  return null;
end $$;
create trigger decision_item_frees_achievements after update of outcome on decisions.decision_item
  for each row execute function honours.follow_revocation();
