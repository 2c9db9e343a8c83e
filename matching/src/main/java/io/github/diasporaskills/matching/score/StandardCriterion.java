package io.github.diasporaskills.matching.score;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Candidacy;
import java.util.Optional;

/** The library's own criteria. */
public enum StandardCriterion implements Criterion {

    /** In full where the credential is for just what is asked; half for a specialist where any branch will do. */
    SPECIALTY("specialty", ScoreReason.SPECIALTY) {
        @Override
        public int share(Candidacy candidacy) {
            Optional<SpecialtyCode> held = candidacy.carryingCredential().flatMap(Credential::specialty);
            return held.equals(candidacy.need().specialty()) ? FULL : FULL / 2;
        }
    },

    /** Half for exactly the levels asked for, in full from two levels above; the mean over the languages. */
    LANGUAGE("language", ScoreReason.LANGUAGE) {
        @Override
        public int share(Candidacy candidacy) {
            Need need = candidacy.need();
            if (need.languages().isEmpty()) {
                return FULL;
            }
            int sum = 0;
            for (LanguageSkill required : need.languages()) {
                CefrLevel level =
                        candidacy.member().levelOf(required.language()).orElse(required.level());
                int above = Math.max(0, rank(level) - rank(required.level()));
                sum += level == CefrLevel.NATIVE ? FULL : Math.min(FULL, FULL / 2 + above * (FULL / 4));
            }
            return sum / need.languages().size();
        }
    },

    /** The share of the need's remaining days on which the member is free. */
    AVAILABILITY("availability", ScoreReason.AVAILABILITY) {
        @Override
        public int share(Candidacy candidacy) {
            long left = candidacy.daysLeft().map(DateRange::days).orElse(1L);
            return part(candidacy.servingDays().map(DateRange::days).orElse(0L), left);
        }
    },

    /** The share of the days of service on which the credential is valid. */
    VALIDITY("validity", ScoreReason.VALIDITY) {
        @Override
        public int share(Candidacy candidacy) {
            Optional<DateRange> days = candidacy.servingDays();
            Optional<Credential> credential = candidacy.carryingCredential();
            if (days.isEmpty() || credential.isEmpty()) {
                return 0;
            }
            long valid = credential
                    .get()
                    .term()
                    .intersection(days.get())
                    .map(DateRange::days)
                    .orElse(0L);
            return part(valid, days.get().days());
        }
    },

    /** In full for a member who has begun an engagement with this host before. */
    CONTINUITY("continuity", ScoreReason.CONTINUITY) {
        @Override
        public int share(Candidacy candidacy) {
            boolean known = candidacy
                    .circumstances()
                    .engagementsOf(candidacy.member().id())
                    .stream()
                    .anyMatch(engagement ->
                            engagement.host().equals(candidacy.need().host())
                                    && engagement.hasBegunBy(
                                            candidacy.circumstances().on()));
            return known ? FULL : 0;
        }
    },

    /** The share of the member's quota that is free on the days of service, so that work is spread. */
    LOAD("load", ScoreReason.LOAD) {
        @Override
        public int share(Candidacy candidacy) {
            DiasporaMember member = candidacy.member();
            Optional<DateRange> days = candidacy.servingDays();
            return member.quota() == 0 || days.isEmpty()
                    ? 0
                    : part(candidacy.circumstances().remainingQuota(member, days.get()), member.quota());
        }
    };

    private final String id;
    private final ScoreReason code;

    StandardCriterion(String id, ScoreReason code) {
        this.id = id;
        this.code = code;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ReasonCode code() {
        return code;
    }

    private static int part(long some, long whole) {
        return (int) Math.max(0, Math.min(FULL, some * FULL / whole));
    }

    /** The place of a level on the scale, from 1. */
    private static int rank(CefrLevel level) {
        return switch (level) {
            case A1 -> 1;
            case A2 -> 2;
            case B1 -> 3;
            case B2 -> 4;
            case C1 -> 5;
            case C2 -> 6;
            case NATIVE -> 7;
        };
    }
}
