package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.Assent;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentForm;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.ConsentTextReference;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.IncapacityRecord;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectStanding;
import io.github.diasporaskills.core.consent.TransferBasis;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The forms of consents and protocols. Sealed content is written as its reference, disclosed content as its record. */
final class ConsentForms {

    private static final String MADE_BY_A_GATE = "this is made by a gate and never read";

    private ConsentForms() {}

    static void addTo(Forms.Registry registry) {
        Forms forms = registry.forms();
        registry.addRecord(TransferBasis.class, "caseKey");
        registry.addRecord(ProtocolParty.class, "authorityOf");
        registry.addRecord(DisclosureRecord.class, "consent", "exemptionId", "basis");
        registry.add(ConsentGiving.class, giving(forms));
        registry.add(Consent.class, consent(forms));
        registry.add(DataSharingProtocol.class, protocol(forms));
        registry.add(ExemptionClaim.class, claim(forms));
        registry.add(ExemptionReview.class, review(forms));
        addSealed(registry);
    }

    // What is in a seal does not show in its form, so one form serves all of them.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void addSealed(Forms.Registry registry) {
        Form<ContentReference> reference = registry.forms().later(ContentReference.class);
        Form<DisclosureRecord> record = registry.forms().later(DisclosureRecord.class);
        registry.add(
                (Class) Sealed.class,
                new WrittenForm<Sealed<?>>(new Shown<>(reference, Sealed::reference), MADE_BY_A_GATE));
        registry.add(
                (Class) Disclosed.class,
                new WrittenForm<Disclosed<?>>(new Shown<>(record, Disclosed::record), MADE_BY_A_GATE));
    }

    /** Something of which only a part is shown. */
    private record Shown<T, P>(Form<P> form, Function<T, P> part) implements Form<T> {

        @Override
        public void write(T value, JsonGenerator out) {
            form.write(part.apply(value), out);
        }

        @Override
        public Optional<T> read(DocumentNode node) {
            return Optional.empty();
        }
    }

    private static Form<ConsentGiving> giving(Forms forms) {
        ObjectForm.Outline<ConsentGiving> of = ObjectForm.outline();
        var relation = of.required("relation", forms.later(GiverRelation.class), ConsentGiving::relation);
        var form = of.required("form", forms.later(ConsentForm.class), ConsentGiving::form);
        var witness = of.optional("witness", forms.later(ActorId.class), ConsentGiving::witness);
        var evidence = of.optional("evidence", Scalars.TEXT, ConsentGiving::evidence);
        var assent = of.optional("assent", forms.later(Assent.class), ConsentGiving::assent);
        return of.made(in -> {
            boolean oral = in.get(form) == ConsentForm.ORAL;
            if (oral != in.find(witness).isPresent()
                    || oral == in.find(evidence).isPresent()) {
                throw new IllegalArgumentException("A spoken consent names a witness, any other its evidence; found "
                        + (in.find(witness).isPresent() ? "a witness" : "no witness") + " and "
                        + (in.find(evidence).isPresent() ? "evidence" : "no evidence"));
            }
            ConsentGiving made = switch (in.get(form)) {
                case ORAL ->
                    ConsentGiving.oral(in.get(relation), in.find(witness).orElseThrow());
                case WRITTEN ->
                    ConsentGiving.written(in.get(relation), in.find(evidence).orElseThrow());
                case ELECTRONIC ->
                    ConsentGiving.electronic(in.get(relation), in.find(evidence).orElseThrow());
            };
            return in.changed(made, assent, ConsentGiving::assent);
        });
    }

    private static Form<Consent> consent(Forms forms) {
        ObjectForm.Outline<Consent> of = ObjectForm.outline();
        var id = of.required("id", forms.later(ConsentId.class), Consent::id);
        var caseKey = of.required("caseKey", forms.later(CaseKey.class), Consent::caseKey);
        var text = of.required("text", forms.later(ConsentTextReference.class), Consent::text);
        var scope = of.required("scope", forms.later(ConsentScope.class), Consent::scope);
        var giving = of.optional("giving", forms.later(ConsentGiving.class), Consent::giving);
        var standing = of.optional("standing", forms.later(SubjectStanding.class), Consent::standing);
        var localCare = of.optional("localCare", forms.later(LocalCarePath.class), Consent::localCare);
        var history = of.required("history", LifeCycleForms.history(forms, ConsentState.class), Consent::history);
        return of.made(in -> Consent.recorded(
                in.get(id),
                in.get(caseKey),
                in.get(text),
                in.get(scope),
                in.get(history),
                in.orNull(giving),
                in.orNull(standing),
                in.orNull(localCare)));
    }

    private static Form<DataSharingProtocol> protocol(Forms forms) {
        ObjectForm.Outline<DataSharingProtocol> of = ObjectForm.outline();
        var id = of.required("id", Scalars.TEXT, DataSharingProtocol::id);
        var version = of.required("version", forms.later(Integer.class), DataSharingProtocol::version);
        Form<List<ProtocolParty>> listed = new CollectionForms.OfList<>(forms.later(ProtocolParty.class));
        var parties = of.required("parties", listed, DataSharingProtocol::parties);
        Form<Map<RecipientClass, RoleView>> seen =
                new CollectionForms.OfMap<>(forms.later(RecipientClass.class), forms.later(RoleView.class));
        var views = of.required("views", seen, DataSharingProtocol::views);
        var days = of.required("retentionDays", forms.later(Integer.class), DataSharingProtocol::retentionDays);
        var atEnd = of.required("atEnd", forms.later(DataAtEnd.class), DataSharingProtocol::atEnd);
        Form<List<BreachContact>> desks = new CollectionForms.OfList<>(forms.later(BreachContact.class));
        var contacts = of.required("breachContacts", desks, DataSharingProtocol::breachContacts);
        Form<Map<OrganisationId, SourcedDate>> signed =
                new CollectionForms.OfMap<>(forms.later(OrganisationId.class), forms.later(SourcedDate.class));
        var signatures = of.required("signatures", signed, DataSharingProtocol::signatures);
        var term = of.required("term", forms.later(DateRange.class), DataSharingProtocol::term);
        return of.made(in -> {
            DataSharingProtocol.Builder made = DataSharingProtocol.builder(in.get(id), in.get(version))
                    .retentionDays(in.get(days))
                    .atEnd(in.get(atEnd))
                    .term(in.get(term).first(), in.get(term).last());
            in.get(parties).forEach(made::party);
            in.get(views).forEach(made::view);
            in.get(contacts).forEach(made::breachContact);
            in.get(signatures).forEach(made::signature);
            return made.build();
        });
    }

    private static Form<ExemptionClaim> claim(Forms forms) {
        ObjectForm.Outline<ExemptionClaim> of = ObjectForm.outline();
        var exemption = of.required("exemptionId", Scalars.TEXT, ExemptionClaim::exemptionId);
        var why = of.required("why", forms.later(StepReason.class), ExemptionClaim::why);
        var incapacity = of.optional("incapacity", forms.later(IncapacityRecord.class), ExemptionClaim::incapacity);
        return of.made(
                in -> in.changed(ExemptionClaim.of(in.get(exemption), in.get(why)), incapacity, ExemptionClaim::with));
    }

    private static Form<ExemptionReview> review(Forms forms) {
        ObjectForm.Outline<ExemptionReview> of = ObjectForm.outline();
        var caseKey = of.required("caseKey", forms.later(CaseKey.class), ExemptionReview::caseKey);
        var exemption = of.required("exemptionId", Scalars.TEXT, ExemptionReview::exemptionId);
        var claimedBy = of.required("claimedBy", forms.later(ActorId.class), ExemptionReview::claimedBy);
        var disclosedAt = of.required("disclosedAt", forms.later(Instant.class), ExemptionReview::disclosedAt);
        var dueAt = of.required("dueAt", forms.later(Instant.class), ExemptionReview::dueAt);
        var reviewedBy = of.optional("reviewedBy", forms.later(ActorId.class), ExemptionReview::reviewedBy);
        var reviewedAt = of.optional("reviewedAt", forms.later(Instant.class), ExemptionReview::reviewedAt);
        var outcome = of.optional("outcome", forms.later(ReviewOutcome.class), ExemptionReview::outcome);
        return of.made(in -> {
            ExemptionReview due = ExemptionReview.due(
                    in.get(caseKey), in.get(exemption), in.get(claimedBy), in.get(disclosedAt), in.get(dueAt));
            long done = in.count(reviewedBy, reviewedAt, outcome);
            if (done == 0) {
                return due;
            }
            if (done != 3) {
                throw new IllegalArgumentException(
                        "A review that was done names who did it, when, and the outcome; found " + done + " of 3");
            }
            return ExemptionReview.done(
                    due,
                    in.find(reviewedBy).orElseThrow(),
                    in.find(reviewedAt).orElseThrow(),
                    in.find(outcome).orElseThrow());
        });
    }
}
