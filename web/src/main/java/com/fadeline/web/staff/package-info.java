/**
 * Staff accounts, managed by administrators.
 */
@NullMarked
package com.fadeline.web.staff;

import org.jspecify.annotations.NullMarked;
