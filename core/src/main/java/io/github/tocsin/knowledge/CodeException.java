package io.github.tocsin.knowledge;

/** Codes that are taken instead of the plain ones where a condition holds. */
record CodeException(CodeCondition condition, CodeColumns codes) {}
