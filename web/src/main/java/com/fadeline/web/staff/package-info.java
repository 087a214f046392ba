/**
 * Accounts of staff, kept by administrators.
 */
@NullMarked
package com.fadeline.web.staff;

import org.jspecify.annotations.NullMarked;
