/**
 * Language stages that belong to no toolkit: restored case, corrected tags, quotations, and whether a report is English text at
 * all.
 *
 * <p>In: a report, tokens, sentences and raw tags of any toolkit. Out: the forms and tags that the later stages read. What these
 * stages know about words lies in resource files. They know nothing of attacks as events: depends on {@code text}, {@code
 * layer} and {@code knowledge}, on nothing of {@code mention} and {@code event}.
 *
 * <pre>{@code
 * LanguageGate.Verdict verdict = LanguageGate.english().judge(report);   // OK, EMPTY, NOT_TEXT, NOT_ENGLISH
 * }</pre>
 */
@NullMarked
package io.github.tocsin.language;

import org.jspecify.annotations.NullMarked;
