package com.fadeline.web.links;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Response body of a link by which a client signs in once.
 *
 * @param expiresAt until when it works
 * @param mailed whether it was sent to the client's e-mail address
 * @param localOnly whether it works only on the machine on which it is opened, as
 * `localhost` does
 */
record SignInLink(URI link, Instant expiresAt,
		@Schema(description = "The link as a QR code, an SVG image as a data URI") String qrCode, boolean mailed,
		@Schema(description = "Whether only this machine can open it; then set fadeline.public-url") boolean localOnly) {
}
