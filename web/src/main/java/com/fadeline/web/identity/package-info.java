/**
 * Who sends a request: accounts, programs, sessions and the requester of a message.
 */
@NullMarked
package com.fadeline.web.identity;

import org.jspecify.annotations.NullMarked;
