/**
 * Access rules of the handler methods, by the roles or messages that they declare.
 */
@NullMarked
package com.fadeline.web.rights;

import org.jspecify.annotations.NullMarked;
