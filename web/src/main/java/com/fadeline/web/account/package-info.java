/**
 * Self-service of the signed-in user's account.
 */
@NullMarked
package com.fadeline.web.account;

import org.jspecify.annotations.NullMarked;
