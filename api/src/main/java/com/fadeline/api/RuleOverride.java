package com.fadeline.api;

/** The reason why one rule may be broken this once. */
public record RuleOverride(String rule, String reason) {
}
