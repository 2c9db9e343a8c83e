/**
 * Asking remote experts for an opinion: requests, timed offers, opinions, follow-up and clinical review.
 *
 * <p>No step hands out words. Submitting and offering open the {@link io.github.diasporaskills.core.consent.ConsentGate}
 * to ask whether coordinator and expert may read the text, and keep the record that they may; what was disclosed is not
 * kept. Who then reads, be it the same minute, opens the gate again with
 * {@link io.github.diasporaskills.core.consent.ConsentGate#open} for the sealed text, as himself or herself and for that
 * instant: consent, protocol and basis of transfer are asked anew, and the journal has each reading. The same goes for
 * questions, answers, opinions and remarks, which the request keeps as references to sealed content only.
 *
 * <p>Coordinator and expert have a {@link io.github.diasporaskills.core.consent.RecipientClass}; the requester has none
 * that this library names. The requester holds the file and reads the text there. To read what others wrote, such as the
 * opinion, the requester is a recipient like everybody: of a class that the consent and the protocol of the programme
 * name, for example {@code RecipientClass.of("requester")}.
 */
@NullMarked
package io.github.diasporaskills.core.teleexpertise;

import org.jspecify.annotations.NullMarked;
