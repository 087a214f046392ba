/**
 * Who may call which endpoint, by the rights to the messages it sends.
 */
@NullMarked
package com.fadeline.web.rights;

import org.jspecify.annotations.NullMarked;
