// SPDX-License-Identifier: MIT
#include "src/exchange/import_writer.hpp"

#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"

#include <algorithm>
#include <tuple>

namespace midback {
namespace {

void insert(Change& change, const Session& session) { insert_session(change, session); }
void insert(Change& change, const Rating& rating) { insert_rating(change, rating); }
void replace(Change& change, const Session& session) { update_session(change, session); }
void replace(Change& change, const Rating& rating) { update_rating(change, rating); }
constexpr Aggregate kind_of(const Session& /*session*/) { return Aggregate::session; }
constexpr Aggregate kind_of(const Rating& /*rating*/) { return Aggregate::rating; }

bool same(const PlanVersion& a, const PlanVersion& b) {
  return a.number == b.number && a.from_day == b.from_day && a.goal == b.goal &&
         a.routine == b.routine;
}

/// routine.csv holds no uid. One made of the content lets the same file be known again, also when
/// its version got another number here. Two FNV-1a hashes of 64 bits.
std::string uid_of_content(const PlanVersion& version) {
  std::string text = std::to_string(version.number) + '|' + to_string(version.from_day) + '|' +
                     std::to_string(version.goal);
  for (const Exercise& exercise : version.routine) {
    text += '|' + exercise.id + '|' + exercise.name + '|' + dose_text(exercise);
  }
  constexpr std::uint64_t prime = 1099511628211U;
  std::string hex;
  for (std::uint64_t hash : {14695981039346656037U, 7809847782465536322U}) {
    for (const char c : text) {
      hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    }
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex += "0123456789abcdef"[(hash >> shift) & 15U];
    }
  }
  return hex;
}

} // namespace

ImportWriter::ImportWriter(Change& change, std::int64_t highest_id)
    : m_change(change), m_store(change),
      m_next_id(std::max(next_entry_id(change.database()), highest_id + 1)),
      m_plan(read_plan(change.database())) {}

void ImportWriter::write(ImportRecord&& record) {
  std::visit([&](auto& item) { add(item); }, record);
}

template <typename Item>
void ImportWriter::add_entry(Item& item, ImportResult::Count& count) {
  const auto known = m_store.entry(item.uid);
  if (known && known->written_now) {
    throw RefusedRecord{"the uid " + item.uid + " is there twice"};
  }
  if (known && known->kind != kind_of(item)) {
    throw RefusedRecord{"the uid " + item.uid + " belongs to an entry of another kind here"};
  }
  if (known && !known->deleted) {
    ++count.known;
    return;
  }
  if (known) {
    item.id = known->id; // back under its number
    m_change.touch(kind_of(item), item.uid);
    m_store.revive(kind_of(item), item.uid);
    replace(m_change, item);
    ++count.returned;
    return;
  }
  if (m_store.id_taken(item.id)) {
    item.id = m_next_id++;
    ++m_result.renumbered;
  }
  m_change.add_to_batch(kind_of(item), item.uid, [&] { insert(m_change, item); });
  ++count.added;
}

void ImportWriter::add(Session& session) {
  auto sets = session.sets;
  const auto place = [](const SetRecord& set) { return std::tie(set.exercise, set.set, set.side); };
  std::ranges::sort(sets, {}, place);
  if (std::ranges::adjacent_find(sets, {}, place) != sets.end()) {
    throw RefusedRecord{"a set is there twice"};
  }
  add_entry(session, m_result.sessions);
}

void ImportWriter::add(Rating& rating) { add_entry(rating, m_result.ratings); }

void ImportWriter::add(const ImportedSet& set) {
  const auto known = m_store.entry(set.session_uid);
  if (!known || known->kind != Aggregate::session) {
    throw RefusedRecord{"there is no session with the uid " + set.session_uid};
  }
  if (known->written_now && !m_store.add_set(known->id, set.set)) {
    throw RefusedRecord{"this set is there twice"};
  }
}

void ImportWriter::add(DayOff& day_off) {
  const auto known = m_store.day_off(day_off.uid);
  if (known && known->written_now) {
    throw RefusedRecord{"the uid " + day_off.uid + " is there twice"};
  }
  if (known && !known->deleted) {
    ++m_result.days_off.known;
    return;
  }
  if (m_store.day_is_off(day_off.day)) {
    ++m_result.days_off_kept;
    return;
  }
  if (known) {
    m_store.revive_day_off(day_off);
    ++m_result.days_off.returned;
    return;
  }
  m_change.add_to_batch(Aggregate::day_off, day_off.uid,
                        [&] { insert_day_off(m_change, day_off); });
  ++m_result.days_off.added;
}

void ImportWriter::add(PlanVersion& version) {
  if (version.uid.empty()) {
    version.uid = uid_of_content(version);
  }
  const auto known = std::ranges::find_if(m_plan, [&](const PlanVersion& mine) {
    return mine.uid == version.uid || same(mine, version);
  });
  if (known != m_plan.end()) {
    ++m_result.plan_versions.known;
    return;
  }
  if (m_store.plan_uid_deleted(version.uid)) {
    m_store.revive_plan(version);
    ++m_result.plan_versions.returned;
    m_plan.push_back(version);
    return;
  }
  if (m_store.plan_number_taken(version.number)) {
    version.number = next_plan_number(m_change.database());
  }
  insert_plan_version(m_change, version);
  m_plan.push_back(version);
  m_result.new_plan.push_back(version.number);
  ++m_result.plan_versions.added;
}

void ImportWriter::add(const ImportedSetting& imported) {
  const auto here = setting(m_change.database(), imported.key);
  if (here == imported.value) {
    ++m_result.settings.known;
  } else if (here) {
    m_result.settings_kept.push_back(imported.key);
  } else {
    set_setting(m_change, imported.key, imported.value);
    ++m_result.settings.added;
  }
}

} // namespace midback
