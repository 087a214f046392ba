/**
 * Access rules of the endpoints, by the rights to the messages that they send.
 */
@NullMarked
package com.fadeline.web.rights;

import org.jspecify.annotations.NullMarked;
