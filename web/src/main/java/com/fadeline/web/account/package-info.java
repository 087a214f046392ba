/**
 * What everybody may do about their own account.
 */
@NullMarked
package com.fadeline.web.account;

import org.jspecify.annotations.NullMarked;
