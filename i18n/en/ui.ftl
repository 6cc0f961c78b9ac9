# Interface strings. The source language: every other language has the same keys and placeables.

# A calendar date. $year, $month (1 to 12) and $day are numbers.
date = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $day }, { $year }

contents = Contents

# $count is the number of pages of a guide.
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
  }

# $name is a title that is already in the reader's language.
next-page = Next: { $name }
