package com.fadeline.administration.staff;

import com.fadeline.api.id.OperatorId;

/**
 * Value object of a specialist of a clinic.
 *
 * @param working whether the account is enabled
 */
public record Colleague(OperatorId operatorId, String name, boolean working) {
}
