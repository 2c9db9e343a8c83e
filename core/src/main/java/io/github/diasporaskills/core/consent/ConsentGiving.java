package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a consent, in which form, and what a minor said to it. It is personal data: {@code toString} shows the form
 * only. Immutable and thread-safe.
 *
 * <p>An adult gives consent alone: that of a wife, husband or relative for a competent adult counts for nothing. For a
 * minor a parent or guardian decides, never a spouse, and what the minor said is recorded. For an adult somebody
 * decides only if the incapacity is on record.
 */
public final class ConsentGiving {

    private static final Set<GiverRelation> GUARDIANS =
            Set.of(GiverRelation.PARENT, GiverRelation.LEGAL_GUARDIAN, GiverRelation.COURT_APPOINTED);

    private final GiverRelation relation;
    private final ConsentForm form;
    private final @Nullable ActorId witness;
    private final @Nullable String evidence;
    private final @Nullable Assent assent;

    private ConsentGiving(
            GiverRelation relation,
            ConsentForm form,
            @Nullable ActorId witness,
            @Nullable String evidence,
            @Nullable Assent assent) {
        this.relation = requireNonNull(relation, "relation");
        this.form = form;
        this.witness = witness;
        this.evidence = evidence;
        this.assent = assent;
    }

    /**
     * Given on paper.
     *
     * @param relation who gave it
     * @param evidence where the paper is kept, of the form of a {@link CaseKey}
     * @return the giving
     * @throws IllegalArgumentException if the evidence is not named by a key
     */
    public static ConsentGiving written(GiverRelation relation, String evidence) {
        return new ConsentGiving(relation, ConsentForm.WRITTEN, null, evidence(evidence), null);
    }

    /**
     * Given on a device.
     *
     * @param relation who gave it
     * @param evidence where the record is kept, of the form of a {@link CaseKey}
     * @return the giving
     * @throws IllegalArgumentException if the evidence is not named by a key
     */
    public static ConsentGiving electronic(GiverRelation relation, String evidence) {
        return new ConsentGiving(relation, ConsentForm.ELECTRONIC, null, evidence(evidence), null);
    }

    /**
     * Spoken before a witness.
     *
     * @param relation who gave it
     * @param witness who heard it, other than the one who asked
     * @return the giving
     */
    public static ConsentGiving oral(GiverRelation relation, ActorId witness) {
        return new ConsentGiving(relation, ConsentForm.ORAL, requireNonNull(witness, "witness"), null, null);
    }

    private static String evidence(String evidence) {
        return Codes.requireKey(requireNonNull(evidence, "evidence"), "evidence of a consent");
    }

    /**
     * The same with what the minor said.
     *
     * @param said the minor's own word
     * @return a new value
     */
    public ConsentGiving assent(Assent said) {
        return new ConsentGiving(relation, form, witness, evidence, requireNonNull(said, "said"));
    }

    /**
     * What the giver is to the person.
     *
     * @return the relation
     */
    public GiverRelation relation() {
        return relation;
    }

    /**
     * In which form it was given.
     *
     * @return the form
     */
    public ConsentForm form() {
        return form;
    }

    /**
     * Who heard a spoken consent.
     *
     * @return a pseudonym, or empty in another form
     */
    public Optional<ActorId> witness() {
        return Optional.ofNullable(witness);
    }

    /**
     * Where the paper or record is kept.
     *
     * @return a key, or empty for a spoken consent
     */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /**
     * What the minor said.
     *
     * @return empty if nothing was recorded
     */
    public Optional<Assent> assent() {
        return Optional.ofNullable(assent);
    }

    /** Why the giver may not decide for this person; empty if the giver may. */
    List<Reason> againstGiver(Capacity capacity, ConsentSection rules, Instant at) {
        SubjectStanding standing = capacity.standing(rules);
        List<Reason> against = againstGiver(standing, rules);
        if (!against.isEmpty() || standing != SubjectStanding.INCAPABLE_ADULT) {
            return against;
        }
        return capacity.incapacity()
                        .map(record -> record.assessedAt().isAfter(at))
                        .orElse(true)
                ? List.of(Reason.of(ConsentReason.INCAPACITY_NOT_ON_RECORD))
                : List.of();
    }

    /** Why the giver may not decide for somebody of a standing, which is all that is kept of age and assessment. */
    List<Reason> againstGiver(SubjectStanding standing, ConsentSection rules) {
        if (mayDecideFor(standing)) {
            return List.of();
        }
        return List.of(
                switch (standing) {
                    case ADULT -> Reason.of(ConsentReason.ADULT_DECIDES_ALONE).with("relation", relation);
                    case INCAPABLE_ADULT -> Reason.of(ConsentReason.SUBJECT_INCAPABLE);
                    case MINOR_WHO_ASSENTS, YOUNG_MINOR ->
                        Reason.of(ConsentReason.MINOR_WITHOUT_GUARDIAN)
                                .with("ageOfConsent", rules.ageOfConsent().value())
                                .with("relation", relation);
                });
    }

    /**
     * Whether the giver may decide for somebody of a standing, as far as that alone says. The age of consent and what
     * is on record of an assessment are looked at when the consent is given.
     *
     * @param standing of the person whom the consent is about
     * @return false for anybody else's word for an adult who decides alone, for the own word of an adult who was found
     *     unable to decide, and for a minor without parent or guardian
     */
    public boolean mayDecideFor(SubjectStanding standing) {
        return switch (requireNonNull(standing, "standing")) {
            case ADULT -> relation == GiverRelation.SELF;
            case INCAPABLE_ADULT -> relation != GiverRelation.SELF;
            case MINOR_WHO_ASSENTS, YOUNG_MINOR -> GUARDIANS.contains(relation);
        };
    }

    /** Why the form does not do; empty if it does. */
    List<Reason> againstForm(ActorId recordedBy) {
        return form == ConsentForm.ORAL && recordedBy.equals(witness)
                ? List.of(Reason.of(ConsentReason.WITNESS_IS_RECORDER))
                : List.of();
    }

    /** Why what a minor said, or that nothing is recorded of it, stands against the consent. */
    List<Reason> againstAssent(SubjectStanding standing, ConsentSection rules) {
        List<Reason> against = new ArrayList<>();
        boolean minor = standing == SubjectStanding.MINOR_WHO_ASSENTS || standing == SubjectStanding.YOUNG_MINOR;
        if (minor && assent == null) {
            against.add(Reason.of(ConsentReason.ASSENT_NOT_RECORDED));
        }
        if (standing == SubjectStanding.MINOR_WHO_ASSENTS && assent == Assent.DISAGREED) {
            against.add(Reason.of(ConsentReason.MINOR_DISAGREES)
                    .with("assentFrom", rules.assentFrom().value()));
        }
        return List.copyOf(against);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsentGiving g
                && relation == g.relation
                && form == g.form
                && Objects.equals(witness, g.witness)
                && Objects.equals(evidence, g.evidence)
                && assent == g.assent;
    }

    @Override
    public int hashCode() {
        return Objects.hash(relation, form, witness, evidence, assent);
    }

    /**
     * The form only.
     *
     * @return for example {@code ORAL}
     */
    @Override
    public String toString() {
        return form.name();
    }
}
