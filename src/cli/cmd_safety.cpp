// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/text/printable.hpp"

#include <ostream>

namespace midback {
namespace {

struct Advice {
  std::string_view title;
  std::string_view signs;
};

// Public health advice in our own words. It lists; it never scores and never reassures.
constexpr Advice advice[] = {
    {"Emergency services now",
     "chest pain; sudden, severe or tearing pain in the upper back; pain spreading to an arm, the "
     "neck or the jaw; short of breath, sweating or faint; weakness, numbness or tingling in both "
     "legs; numbness around the genitals or buttocks; new trouble passing urine, or loss of "
     "bladder or bowel control; pain after a serious accident or fall."},
    {"An urgent appointment",
     "fever or feeling ill; weight loss without trying; pain that does not ease with rest or is "
     "stronger at night; a history of cancer; a lump, swelling or changed shape of the back; "
     "unsteady walking or new weakness; osteoporosis or long use of steroids, even after a small "
     "injury; a weak immune system, a recent infection or injected drugs; a first back pain when "
     "younger than about 20 or older than 50; pain that rises with a cough or straining; belly "
     "pain, or band-like pain or a rash around the chest."},
    {"An ordinary appointment",
     "no easing after about four weeks, pain that gets stronger, daily life affected, or you are "
     "worried."},
};

int safety(Context& context) {
  const auto print = [&](std::string_view text, const std::string& indent) {
    for (const std::string& line :
         wrap(text, context.style().width - static_cast<int>(indent.size()))) {
      context.out() << indent << line << '\n';
    }
  };
  print(safety_rules, "");
  for (const Advice& part : advice) {
    context.out() << '\n' << part.title << '\n';
    print(part.signs, "  ");
  }
  context.out() << '\n';
  print("This list is not complete, and having none of these signs does not mean that all is well. "
        "midback keeps a record; it does not examine and cannot tell what the pain comes from.",
        "");
  return 0;
}

} // namespace

Action declare_safety(Syntax& /*syntax*/) { return safety; }

} // namespace midback
