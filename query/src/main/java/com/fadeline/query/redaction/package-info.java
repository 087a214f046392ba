/**
 * Redaction of records and events for clients.
 */
@NullMarked
package com.fadeline.query.redaction;

import org.jspecify.annotations.NullMarked;
