package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is taken in. It falls into three parts that are kept under keys of their own: what was said, who
 * said it, and what is counted. {@code toString} shows the channel only. Immutable and thread-safe.
 */
public final class Intake {

    /** The most characters of a complaint. */
    public static final int LONGEST_TEXT = 20_000;

    /** The most people whom a complaint may name at the beginning. */
    public static final int MOST_CONCERNED = 20;

    private static final int MOST_ATTACHMENTS = 20;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final IntakeChannel channel;
    private final Statement statement;
    private final Complainant complainant;
    private final ComplainantFacts facts;
    private final Set<ActorId> concerned;

    Intake(
            IntakeChannel channel,
            Statement statement,
            Complainant complainant,
            ComplainantFacts facts,
            Set<ActorId> concerned) {
        this.channel = channel;
        this.statement = statement;
        this.complainant = complainant;
        this.facts = facts;
        this.concerned = Set.copyOf(concerned);
    }

    /**
     * Begins an intake: anonymous, never to be contacted, about nobody known.
     *
     * @param channel by which way it came
     * @param language in which the complainant wants to be answered
     * @param text what was said, 1 to {@value #LONGEST_TEXT} characters
     * @return a builder
     */
    public static Builder by(IntakeChannel channel, LanguageCode language, String text) {
        return new Builder(channel, language, text);
    }

    /**
     * By which way it came.
     *
     * @return the channel
     */
    public IntakeChannel channel() {
        return channel;
    }

    /**
     * What was said.
     *
     * @return the statement
     */
    public Statement statement() {
        return statement;
    }

    /** Who said it. */
    Complainant complainant() {
        return complainant;
    }

    /** What is counted. */
    ComplainantFacts facts() {
        return facts;
    }

    /**
     * Whom it is about, as far as they have a pseudonym in the programme.
     *
     * @return pseudonyms
     */
    public Set<ActorId> concerned() {
        return concerned;
    }

    /**
     * The channel only.
     *
     * @return for example {@code intake by WEB}
     */
    @Override
    public String toString() {
        return "intake by " + channel;
    }

    /** Gathers an intake. Not thread-safe. */
    public static final class Builder {

        private final IntakeChannel channel;
        final LanguageCode language;
        final String text;
        Anonymity anonymity = Anonymity.ANONYMOUS;
        boolean onBehalf;
        final List<String> attachments = new ArrayList<>();

        @Nullable
        String categoryGuess;

        @Nullable
        OrganisationId host;

        @Nullable
        Gender preferredHandler;

        private SafeContact contact = SafeContact.never();
        private @Nullable String fullName;
        private @Nullable ActorId member;
        private ComplainantKind kind = ComplainantKind.UNSTATED;
        private Gender gender = Gender.NOT_ASKED;
        private @Nullable String ageGroup;
        private @Nullable String place;
        private final Set<ActorId> concerned = new LinkedHashSet<>();

        private Builder(IntakeChannel channel, LanguageCode language, String text) {
            this.channel = requireNonNull(channel, "channel");
            this.language = requireNonNull(language, "language");
            this.text = requireNonNull(text, "text");
        }

        /**
         * Gives a name that is shown to nobody without a decision of a custodian.
         *
         * @param name the name
         * @return this builder
         */
        public Builder confidential(String name) {
            this.fullName = requireNonNull(name, "name");
            this.anonymity = Anonymity.CONFIDENTIAL;
            return this;
        }

        /**
         * Gives a name, and agrees that a handler asks for it.
         *
         * @param name the name
         * @return this builder
         */
        public Builder named(String name) {
            this.fullName = requireNonNull(name, "name");
            this.anonymity = Anonymity.NAMED;
            return this;
        }

        /**
         * Says that the complainant has a pseudonym in the programme, so that he or she never deals with the own complaint.
         *
         * @param id the pseudonym
         * @return this builder
         */
        public Builder byMember(ActorId id) {
            this.member = requireNonNull(id, "id");
            return this;
        }

        /**
         * Says that somebody speaks for another person.
         *
         * @return this builder
         */
        public Builder onBehalf() {
            this.onBehalf = true;
            return this;
        }

        /**
         * Says how the complainant can be reached.
         *
         * @param way the contact
         * @return this builder
         */
        public Builder contact(SafeContact way) {
            this.contact = requireNonNull(way, "way");
            return this;
        }

        /**
         * Wishes for a woman or a man as handler.
         *
         * @param wished the gender
         * @return this builder
         */
        public Builder preferring(Gender wished) {
            this.preferredHandler = requireNonNull(wished, "wished");
            return this;
        }

        /**
         * Says what the complainant thinks it is about.
         *
         * @param code a category of the pack
         * @return this builder
         */
        public Builder category(String code) {
            this.categoryGuess = requireNonNull(code, "code");
            return this;
        }

        /**
         * Says where it happened.
         *
         * @param where a host
         * @return this builder
         */
        public Builder at(OrganisationId where) {
            this.host = requireNonNull(where, "where");
            return this;
        }

        /**
         * Names somebody whom it is about.
         *
         * @param who a pseudonym
         * @return this builder
         */
        public Builder about(ActorId who) {
            concerned.add(requireNonNull(who, "who"));
            return this;
        }

        /**
         * Says what is counted about the complainant.
         *
         * @param what what the complainant is to the programme
         * @param stated the complainant's own statement of gender
         * @return this builder
         */
        public Builder complainant(ComplainantKind what, Gender stated) {
            this.kind = requireNonNull(what, "what");
            this.gender = requireNonNull(stated, "stated");
            return this;
        }

        /**
         * Says how old the complainant is and from where, coarsely.
         *
         * @param group a code such as {@code 18-24}
         * @param coarsePlace a code such as that of a region
         * @return this builder
         */
        public Builder from(String group, String coarsePlace) {
            this.ageGroup = requireNonNull(group, "group");
            this.place = requireNonNull(coarsePlace, "coarsePlace");
            return this;
        }

        /**
         * Refers to a file that was handed in.
         *
         * @param reference a code of at most 64 letters, digits, dots and hyphens
         * @return this builder
         */
        public Builder attachment(String reference) {
            attachments.add(requireNonNull(reference, "reference"));
            return this;
        }

        /**
         * Everything that is wrong with what was gathered.
         *
         * @return reasons, empty if it can be taken in; they show none of it
         */
        public List<Reason> problems() {
            List<Reason> wrong = new ArrayList<>();
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                wrong.add(Reason.of(GrievanceReason.INTAKE_TEXT)
                        .with("found", text.length())
                        .with("most", LONGEST_TEXT));
            }
            if (fullName != null && (fullName.isBlank() || fullName.length() > Complainant.LONGEST_NAME)) {
                wrong.add(Reason.of(GrievanceReason.INTAKE_NAME).with("most", Complainant.LONGEST_NAME));
            }
            boolean forms =
                    attachments.stream().allMatch(code -> CODE.matcher(code).matches())
                            && fits(ageGroup)
                            && fits(place)
                            && fits(categoryGuess);
            if (!forms) {
                wrong.add(Reason.of(GrievanceReason.INTAKE_CODE));
            }
            if (attachments.size() > MOST_ATTACHMENTS || concerned.size() > MOST_CONCERNED) {
                wrong.add(Reason.of(GrievanceReason.INTAKE_TOO_MANY).with("most", MOST_CONCERNED));
            }
            if (preferredHandler != null && preferredHandler != Gender.WOMAN && preferredHandler != Gender.MAN) {
                wrong.add(Reason.of(GrievanceReason.INTAKE_PREFERENCE));
            }
            return List.copyOf(wrong);
        }

        private static boolean fits(@Nullable String code) {
            return code == null || CODE.matcher(code).matches();
        }

        /**
         * The intake.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if {@link #problems()} finds something, with the codes of all that is wrong
         */
        public Intake build() {
            List<Reason> wrong = problems();
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("The intake is incomplete: "
                        + wrong.stream().map(Reason::code).collect(Collectors.joining(", ")));
            }
            return restored();
        }

        /** What was written down, which was right when it was. */
        Intake restored() {
            return new Intake(
                    channel,
                    new Statement(this, contact),
                    new Complainant(fullName, contact, member),
                    new ComplainantFacts(kind, gender, ageGroup, place),
                    concerned);
        }
    }
}
