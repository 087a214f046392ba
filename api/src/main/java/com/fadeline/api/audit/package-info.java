/**
 * Who looked at whose record.
 */
@NullMarked
package com.fadeline.api.audit;

import org.jspecify.annotations.NullMarked;
