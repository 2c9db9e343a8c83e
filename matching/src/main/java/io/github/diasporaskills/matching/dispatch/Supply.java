package io.github.diasporaskills.matching.dispatch;

/**
 * How many experts a network has for a case, step by step. The numbers go by qualification, languages, country and
 * gender alone: who is away, full or otherwise not to be asked now does not change them. Immutable and thread-safe.
 *
 * @param qualified with a credential in the specialty and an authorisation that count today
 * @param speaking of these, who speak the languages
 * @param inCountries of these, who live where the case may go
 * @param asWished of these, who are as the patient wishes
 */
public record Supply(int qualified, int speaking, int inCountries, int asWished) {}
