package com.fadeline.api;

/**
 * Value object of the reason to break one rule this once.
 *
 * @param rule id of the rule as sent; one that is not broken or not known is ignored
 */
public record RuleOverride(String rule, String reason) {
}
