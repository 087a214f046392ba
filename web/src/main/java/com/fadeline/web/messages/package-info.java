/**
 * Clients of Axon's command and query gateways, and the metadata of their messages:
 * requester and correlation id.
 */
@NullMarked
package com.fadeline.web.messages;

import org.jspecify.annotations.NullMarked;
