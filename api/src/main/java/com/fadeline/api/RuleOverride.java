package com.fadeline.api;

/** Value object of the reason to break one rule this once. */
public record RuleOverride(String rule, String reason) {
}
