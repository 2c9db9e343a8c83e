package io.github.diasporaskills.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds identity numbers by the shapes of a pack. */
final class NumberSearch {

    private static final int NEAR = 40;
    private static final int LONGEST_UNIT = 8;

    /** What follows a measurement and never an identity number. */
    private static final Set<String> UNITS = Set.of(
            "mg",
            "g",
            "kg",
            "ug",
            "mcg",
            "ng",
            "ml",
            "l",
            "dl",
            "ui",
            "iu",
            "u",
            "mmol",
            "umol",
            "mol",
            "meq",
            "mm",
            "cm",
            "km",
            "ms",
            "hz",
            "kcal",
            "bpm",
            "copies",
            "elements",
            "cellules",
            "cells",
            "ans",
            "years",
            "jours",
            "days",
            "x");

    /** What stands before the number of a batch of a medicine or a device. */
    private static final List<String> BATCHES =
            List.of("lot", "lots", "batch", "ref", "serie", "serial", "pmid", "doi");

    private record Kind(List<Shape> shapes, List<Shape> afterWords, List<String> words) {}

    private record Shape(List<NumberShape.Token> tokens) {}

    private final SearchText text;
    private final Finds finds;
    private final List<Kind> kinds = new ArrayList<>();

    NumberSearch(SearchText text, Finds finds, List<IdentityNumber> numbers) {
        this.text = text;
        this.finds = finds;
        for (IdentityNumber number : numbers) {
            kinds.add(new Kind(
                    number.shapes().stream()
                            .map(each -> new Shape(each.tokens()))
                            .toList(),
                    number.shapesAfterWords().stream()
                            .map(each -> new Shape(each.tokens()))
                            .toList(),
                    number.words().stream().map(SearchText::fold).toList()));
        }
    }

    void run() {
        int i = 0;
        while (i < text.length()) {
            int end = text.isWordStart(i) && !isDecimal(i) ? at(i) : i;
            if (end > i) {
                finds.add(IdentifierKind.NATIONAL_ID, i, end);
            }
            i = Math.max(i + 1, end);
        }
    }

    private boolean isDecimal(int i) {
        return (text.at(i - 1) == '.' || text.at(i - 1) == ',') && text.isDigit(i - 2);
    }

    private int at(int i) {
        for (Kind kind : kinds) {
            int end = first(kind.shapes(), i);
            if (end == i) {
                end = first(kind.afterWords(), i);
                end = end > i && text.isAfterOneOf(i, kind.words(), NEAR) ? end : i;
            }
            if (end > i && !text.isAfterOneOf(i, BATCHES, 8)) {
                return end;
            }
        }
        return i;
    }

    private int first(List<Shape> shapes, int i) {
        for (Shape shape : shapes) {
            int end = end(shape, i);
            if (end > i && !text.isWord(end) && !isMeasure(end)) {
                return end;
            }
        }
        return i;
    }

    private int end(Shape shape, int from) {
        int at = from;
        for (NumberShape.Token token : shape.tokens()) {
            if (token.most() == 0) {
                at = isApart(text.at(at)) ? at + 1 : at;
                continue;
            }
            int taken = 0;
            while (taken < token.most()) {
                int next = token.apart() && at > from && isApart(text.at(at)) ? at + 1 : at;
                if (!token.takes(text.at(next))) {
                    break;
                }
                at = next + 1;
                taken++;
            }
            if (taken < token.least()) {
                return from;
            }
        }
        return at;
    }

    private static boolean isApart(char c) {
        return c == ' ' || c == '-' || c == '.';
    }

    /** Whether what follows makes a measurement of the number: a unit, a fraction, a per cent or a decimal sign. */
    private boolean isMeasure(int end) {
        char c = text.at(end);
        if (c == '/' || c == '%') {
            return true;
        }
        if ((c == ',' || c == '.') && text.isDigit(end + 1)) {
            return true;
        }
        int unit = text.skipSpaces(end, 1);
        int unitEnd = unit;
        while (unitEnd - unit <= LONGEST_UNIT && text.isLetter(unitEnd)) {
            unitEnd++;
        }
        return unitEnd - unit <= LONGEST_UNIT && UNITS.contains(text.text(unit, unitEnd));
    }
}
