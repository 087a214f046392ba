/**
 * Identifiers of aggregates, of what belongs to them, and of clinics, devices and
 * operators.
 */
@NullMarked
package com.fadeline.api.id;

import org.jspecify.annotations.NullMarked;
