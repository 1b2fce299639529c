// SPDX-License-Identifier: MIT
#include "src/storage/entry_store.hpp"
#include "src/storage/guided_store.hpp"
#include "tests/support/catch.hpp"

namespace midback {
namespace {

using namespace std::chrono_literals;

const sys_seconds start{std::chrono::seconds{1'763'800'000}};
const LocalDay day = day_from_number(20'414);

std::string uid(char digit) { return std::string(32, digit); }

SetRecord hold(int set, Side side, int amount) {
  return {.exercise = "thoracic-rotation",
          .set = set,
          .side = side,
          .amount = amount,
          .unit = Unit::seconds,
          .outcome = amount < 15 ? Outcome::cut_short : Outcome::done};
}

/// A session that grows as the guide stores it.
struct Growing {
  Database database = Database::in_memory();
  Journal journal{database};
  Session session;
  OpenGuidedSession open;
  sys_seconds now = start;

  Growing() {
    session.uid = uid('a');
    session.day = session.logged_day = day;
    session.logged_at = start;
    session.source = "guided";
    open = {.uid = session.uid, .day = day, .choice = "thoracic-rotation=LRLRLR"};
  }
  Session save(bool last = false) {
    now += 20s;
    open.step += 2;
    const auto kept = last ? std::nullopt : std::optional{open};
    const Session stored =
        save_guided_session(database, now, session, kept, [] { return uid('b'); });
    session.uid = stored.uid;
    return stored;
  }
  Session add(Side side, bool last = false) {
    session.sets.push_back(hold(1 + static_cast<int>(session.sets.size()) / 2, side, 15));
    session.duration = std::chrono::seconds{20} * static_cast<int>(session.sets.size());
    return save(last);
  }
};

TEST_CASE("a session that grows is one entry of the journal and one step of undo") {
  Growing run;
  CHECK(run.add(Side::left).id == 1);
  run.add(Side::right);
  const Session whole = run.add(Side::left);
  CHECK(whole.sets.size() == 3);
  CHECK(whole.duration == 60s);
  CHECK(run.journal.newest(10).size() == 1);
  CHECK(run.open.step == open_guided_session(run.database)->step);

  run.journal.undo(run.now, 1);
  CHECK_FALSE(find_entry(run.database, 1));
  run.journal.redo(run.now, 1);
  CHECK(std::get<Session>(*find_entry(run.database, 1)).sets == whole.sets);
}

TEST_CASE("other changes in between keep their own step") {
  Growing run;
  run.add(Side::left);
  Rating rating;
  rating.uid = uid('c');
  rating.day = rating.logged_day = day;
  rating.logged_at = start;
  run.journal.write(run.now, [&](Change& change) {
    rating.id = next_entry_id(change.database());
    insert_rating(change, rating);
    return "rating";
  });
  run.add(Side::right);
  CHECK(run.journal.newest(10).size() == 2);
  run.journal.undo(run.now, 1);
  CHECK_FALSE(find_entry(run.database, rating.id));
  CHECK(std::get<Session>(*find_entry(run.database, 1)).sets.size() == 2);
  run.journal.undo(run.now, 1);
  CHECK_FALSE(find_entry(run.database, 1));
}

TEST_CASE("an edit from elsewhere is respected and stays a step of its own") {
  Growing run;
  Session stored = run.add(Side::left);
  stored.note = "knee hurts";
  stored.tags = {"posture"};
  run.journal.write(run.now, [&](Change& change) {
    update_session(change, stored);
    return "edit";
  });
  run.session.note = "Left out: Doorway Stretch (no space).";
  const Session more = run.add(Side::right);
  CHECK(more.note == "knee hurts Left out: Doorway Stretch (no space).");
  CHECK(more.tags == std::vector<std::string>{"posture"});
  CHECK(more.sets.size() == 2);
  CHECK(run.journal.newest(10).size() == 3);
  run.journal.undo(run.now, 3);
  CHECK_FALSE(find_entry(run.database, 1));
}

TEST_CASE("a session undone elsewhere comes back as a new one") {
  Growing run;
  run.add(Side::left);
  run.journal.undo(run.now, 1);
  CHECK_FALSE(open_guided_session(run.database)); // thrown away: not offered again
  const Session again = run.add(Side::right);
  CHECK(again.uid == uid('b'));
  CHECK(again.id == 2);
  CHECK(again.sets.size() == 2);
  CHECK(open_guided_session(run.database)->uid == uid('b'));
  CHECK(run.journal.undone_count() == 0);
}

TEST_CASE("the note of where it stands is closed by the last save") {
  Growing run;
  CHECK_FALSE(open_guided_session(run.database));
  run.open.before = PainRating::from(6);
  keep_guided_session(run.database, run.open);
  CHECK(open_guided_session(run.database) == run.open);
  run.add(Side::left);
  CHECK(open_guided_session(run.database) == run.open);
  run.add(Side::right, true);
  CHECK_FALSE(open_guided_session(run.database));
}

TEST_CASE("more of a change is refused when it was undone, and nothing is changed") {
  Growing run;
  run.add(Side::left);
  const auto made = run.journal.change_that_made(Aggregate::session, uid('a'));
  REQUIRE(made);
  run.journal.undo(run.now, 1);
  CHECK_FALSE(run.journal.change_that_made(Aggregate::session, uid('a')));
  bool called = false;
  CHECK_FALSE(run.journal.write_more(*made, run.now, [&](Change&) {
    called = true;
    return "more";
  }));
  CHECK_FALSE(called);
  CHECK_FALSE(run.journal.write_more(999, run.now, [](Change&) { return "more"; }));
}

TEST_CASE("more of a change is refused when someone else changed it, and is rolled back") {
  Growing run;
  Session stored = run.add(Side::left);
  const auto made = run.journal.change_that_made(Aggregate::session, uid('a'));
  stored.note = "edited";
  run.journal.write(run.now, [&](Change& change) {
    update_session(change, stored);
    return "edit";
  });
  Session other = stored;
  other.note = "not this";
  CHECK_FALSE(run.journal.write_more(*made, run.now, [&](Change& change) {
    update_session(change, other);
    return "more";
  }));
  CHECK(std::get<Session>(*find_entry(run.database, 1)).note == "edited");
  CHECK(run.journal.newest(1)[0].label == "edit");
}

TEST_CASE("a change that ends as it began leaves no image behind, and undo still works") {
  Growing run;
  run.add(Side::left);
  const auto made = run.journal.change_that_made(Aggregate::session, uid('a'));
  REQUIRE(made);
  CHECK(run.journal.write_more(*made, run.now, [&](Change& change) {
    delete_session(change, *find_session(change.database(), uid('a')));
    return "nothing";
  }));
  CHECK_FALSE(find_session(run.database, uid('a')));
  run.journal.undo(run.now, 1);
  CHECK_FALSE(find_session(run.database, uid('a')));
}

TEST_CASE("the totals of each side leave out what was deleted") {
  Growing run;
  run.add(Side::left);
  run.add(Side::right);
  run.add(Side::left);
  auto totals = side_totals(run.database);
  REQUIRE(totals.size() == 1);
  CHECK(totals[0].exercise == "thoracic-rotation");
  CHECK(totals[0].left == 30);
  CHECK(totals[0].right == 15);
  run.journal.undo(run.now, 1);
  CHECK(side_totals(run.database).empty());
}

} // namespace
} // namespace midback
