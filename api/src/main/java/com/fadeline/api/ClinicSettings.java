package com.fadeline.api;

import java.time.ZoneId;

/**
 * What a clinic goes by.
 *
 * @param zone where its days begin and end
 * @param policy the numbers of the clinical rules there
 */
public record ClinicSettings(ZoneId zone, Policy policy) {
}
