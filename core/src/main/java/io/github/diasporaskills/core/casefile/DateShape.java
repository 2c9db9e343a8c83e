package io.github.diasporaskills.core.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether a day of the calendar is written at a place, in figures or with the name of the month. */
final class DateShape {

    private static final int LONGEST_MONTH = 12;

    private static final List<String> MONTHS = List.of(
            "january janvier jan janv يناير كانون",
            "february fevrier feb fev fevr فبراير شباط",
            "march mars mar مارس اذار",
            "april avril apr avr ابريل نيسان",
            "may mai ماي مايو ايار",
            "june juin jun يونيو حزيران",
            "july juillet jul juil يوليوز يوليو تموز",
            "august aout aug غشت اغسطس اب",
            "september septembre sep sept شتنبر سبتمبر ايلول",
            "october octobre oct اكتوبر",
            "november novembre nov نونبر نوفمبر",
            "december decembre dec دجنبر ديسمبر");

    private static final Map<String, Integer> MONTH_OF = months();

    private final SearchText text;

    DateShape(SearchText text) {
        this.text = text;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i).split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** The end of the date that begins at a place, or the place itself if none does. */
    int end(int i) {
        int end = text.digitsEnd(i);
        int width = end - i;
        if (width == 4) {
            return yearFirst(i, end);
        } else if (width == 1 || width == 2) {
            int figures = dayFirst(i, end);
            return figures > i ? figures : dayAndName(i, end);
        } else if (width == 8 && isYear(i) && isMonthAndDay(i + 4)) {
            return end;
        } else if (width == 0) {
            return nameFirst(i);
        }
        return i;
    }

    private boolean isMonthAndDay(int i) {
        return in(number(i, i + 2), 12) && in(number(i + 2, i + 4), 31);
    }

    private int yearFirst(int i, int end) {
        char sign = text.at(end);
        if (!isYear(i) || !isSign(sign)) {
            return i;
        }
        int second = text.digitsEnd(end + 1);
        int third = text.digitsEnd(second + 1);
        boolean shape = in(number(end + 1, second), 12) && text.at(second) == sign && in(number(second + 1, third), 31);
        return shape ? third : i;
    }

    private int dayFirst(int i, int end) {
        int from = text.skipSpaces(end, 1);
        char sign = text.at(from);
        if (!isSign(sign)) {
            if (text.at(end) != ' ') {
                return i;
            }
            sign = ' ';
            from = end;
        }
        int secondFrom = sign == ' ' ? end + 1 : text.skipSpaces(from + 1, 1);
        int second = text.digitsEnd(secondFrom);
        int signAt = sign == ' ' ? second : text.skipSpaces(second, 1);
        if (text.at(signAt) != sign) {
            return i;
        }
        int thirdFrom = sign == ' ' ? second + 1 : text.skipSpaces(signAt + 1, 1);
        int third = text.digitsEnd(thirdFrom);
        int one = number(i, end);
        int two = number(secondFrom, second);
        boolean days = (in(one, 31) && in(two, 12)) || (in(one, 12) && in(two, 31));
        int width = third - thirdFrom;
        boolean year = (width == 4 && isYear(thirdFrom)) || (width == 2 && sign != ' ' && sign != '.');
        boolean more = text.at(third) == sign && sign != ' ' && text.isDigit(third + 1);
        return days && year && !more ? third : i;
    }

    private int dayAndName(int i, int end) {
        int at = end;
        for (String ordinal : List.of("er", "st", "nd", "rd", "th")) {
            if (text.hasWords(end, ordinal)) {
                at = end + ordinal.length();
                break;
            }
        }
        int name = gap(at);
        name = text.hasWords(name, "of") ? gap(name + 2) : name;
        int nameEnd = month(name);
        if (!in(number(i, end), 31) || name == at || nameEnd == name) {
            return i;
        }
        return year(nameEnd, i);
    }

    private int nameFirst(int i) {
        int nameEnd = text.isLetter(i) && !text.isLetter(i - 1) ? month(i) : i;
        int day = gap(nameEnd);
        int end = text.digitsEnd(day);
        if (nameEnd == i || day == nameEnd || end == day || end - day > 2 || !in(number(day, end), 31)) {
            return i;
        }
        for (String ordinal : List.of("st", "nd", "rd", "th")) {
            if (text.hasWords(end, ordinal)) {
                return year(end + 2, i);
            }
        }
        return year(end, i);
    }

    /** The end of the year that follows within a gap, or what stands in for none. */
    private int year(int after, int none) {
        int from = gap(text.at(after) == '.' ? after + 1 : after);
        int end = text.digitsEnd(from);
        return from > after && end - from == 4 && isYear(from) ? end : none;
    }

    private int gap(int place) {
        int at = place;
        while (at < place + 3
                && (text.at(at) == ' ' || text.at(at) == '-' || text.at(at) == ',' || text.at(at) == '/')) {
            at++;
        }
        return at;
    }

    private int month(int i) {
        int end = i;
        while (end - i <= LONGEST_MONTH && text.isLetter(end)) {
            end++;
        }
        return end - i <= LONGEST_MONTH && end > i && MONTH_OF.containsKey(text.text(i, end)) ? end : i;
    }

    private boolean isYear(int i) {
        int year = number(i, i + 4);
        return year >= 1900 && year < 2100;
    }

    private static boolean in(int number, int most) {
        return number >= 1 && number <= most;
    }

    private int number(int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!text.isDigit(i)) {
                return -1;
            }
            number = number * 10 + text.at(i) - '0';
        }
        return number;
    }

    private static boolean isSign(char c) {
        return c == '/' || c == '-' || c == '.';
    }
}
