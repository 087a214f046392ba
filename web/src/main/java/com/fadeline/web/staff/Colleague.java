package com.fadeline.web.staff;

import com.fadeline.api.OperatorId;

/**
 * Somebody who treats clients in a clinic.
 *
 * @param working whether the account is in use
 */
public record Colleague(OperatorId operatorId, String name, boolean working) {
}
