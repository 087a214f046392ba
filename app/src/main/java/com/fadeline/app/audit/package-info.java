/**
 * The read audit: who looked at whose record, on record before it is answered.
 */
@NullMarked
package com.fadeline.app.audit;

import org.jspecify.annotations.NullMarked;
