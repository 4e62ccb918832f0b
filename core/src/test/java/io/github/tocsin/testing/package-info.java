/** What tests share: reports with layers that were made elsewhere, so that rules are tested without models. */
@NullMarked
package io.github.tocsin.testing;

import org.jspecify.annotations.NullMarked;
