package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.DisabilityQuestion;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;
import java.util.Set;

/** What a programme decided about itself, beyond what every programme does: who may take part, what they bring. */
final class RulesSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        Programme programme = facts.programme();
        SummarySection section = SummarySection.titled(facts.say(PageWords.RULES_TITLE));
        if (programme.budget().isPresent()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.RULES_BUDGET)
                    .with("amount", facts.amount(programme.budget().get().amount()))
                    .with("currency", programme.budget().get().currency().getCurrencyCode())));
        }
        if (!programme.resources().equals(Set.of(ResourceKind.SKILLS))) {
            section = section.paragraph(facts.say(Reason.of(PageWords.RULES_RESOURCES)
                    .with(
                            "resources",
                            programme.resources().stream().map(facts::word).toList())));
        }
        EligibilityPolicy policy = programme.eligibility();
        if (!policy.isOpen()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.RULES_ONLY_FOR)
                    .with("genders", policy.genders().stream().map(facts::word).toList())
                    .with("reason", policy.reason().orElse(""))
                    .with("body", policy.approvedBy().orElse(""))
                    .with("on", facts.day(policy.approvedOn().orElse(facts.day())))));
        }
        Optional<DisabilityQuestion> question = programme.disabilityQuestion();
        if (question.isPresent()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.RULES_DISABILITY)
                    .with("purpose", question.get().purpose().in(facts.locale()))
                    .with("body", question.get().approvedBy())
                    .with("on", facts.day(question.get().approvedOn()))));
        }
        if (programme.isNeedFirst()) {
            section = section.paragraph(facts.say(PageWords.RULES_NEED_FIRST));
        }
        if (programme.termThreshold().isPresent()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.RULES_TERM)
                    .with("days", programme.termThreshold().get().shortUpToDays())));
        }
        return section.paragraphs().isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
