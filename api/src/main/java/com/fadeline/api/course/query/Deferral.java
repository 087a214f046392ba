package com.fadeline.api.course.query;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Value object of the decision to put off an item of the attention list.
 *
 * @param until the day on which it is due again
 * @param by the account that put it off
 * @param at when
 */
public record Deferral(LocalDate until, String by, Instant at) {
}
