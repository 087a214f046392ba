/**
 * Visibility of records by role.
 */
@NullMarked
package com.fadeline.query.visibility;

import org.jspecify.annotations.NullMarked;
