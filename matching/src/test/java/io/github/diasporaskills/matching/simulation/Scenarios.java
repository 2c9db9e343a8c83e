package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;

/** Networks that tests play. */
final class Scenarios {

    static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    /** Everything that can happen, happens in it: nobody replies, says no, goes quiet, wishes a woman, is full. */
    static final String BUSY = """
        {
          "schema": "1.0",
          "id": "busy",
          "title": {"en": "Busy", "fr": "Chargé", "ar": "مزدحم"},
          "pack": "MA",
          "start": "2026-01-05",
          "settings": {"casesPerYear": 1200, "experts": 14, "coordinators": 2, "quota": 2, "sites": 5,
            "neverPercent": 25, "declinePercent": 15, "quietPercent": 40, "speedSpread": 0.8, "neverSpread": 0.9,
            "acceptPercent": 30, "wishPercent": 20, "keepsWishPercent": 50, "womenPercent": 30, "expertsPerYear": 6,
            "patienceDays": 10, "followUpPercent": 30, "weeks": 6, "warmUpWeeks": 1, "mostCases": 9, "loadDays": 20},
          "duty": "08:00-18:00",
          "weekdays": [2, 2, 2, 2, 2, 1, 0],
          "hours": [0, 0, 0, 0, 0, 1, 1, 2, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 1, 1, 1, 0, 0, 0],
          "triage": {"shape": "LOG_NORMAL", "q1": 0.2, "median": 0.5, "q3": 2},
          "answer": {"shape": "LOG_NORMAL", "q1": 4, "median": 12, "q3": 40},
          "specialties": [
            {"specialty": "cardiology", "cases": 3, "experts": 3},
            {"specialty": "neurology", "cases": 1, "experts": 2,
              "answer": {"shape": "TWO_PIECE", "q1": 2, "median": 20, "q3": 60}}
          ]
        }
        """;

    private Scenarios() {}

    static Scenario busy() {
        return read(BUSY).value().orElseThrow();
    }

    static ReadResult<Scenario> read(String text) {
        return Scenario.read(Document.parse("scenario.json", text));
    }

    static SimulationResult play(Scenario scenario, int runs, long seed) {
        return Simulation.of(scenario, MOROCCO).run(runs, seed);
    }

    /** A few in every build, all of them in a full one. */
    static int scaled(int all, int few) {
        return Math.max(few, all * PERCENT / 100);
    }
}
