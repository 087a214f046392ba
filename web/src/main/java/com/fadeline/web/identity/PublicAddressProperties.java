package com.fadeline.web.identity;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Address under which the service is reached.
 *
 * @param publicUrl with the context path of the application, if it has one; null uses the
 * address of each request
 */
@ConfigurationProperties("fadeline")
public record PublicAddressProperties(@Nullable URI publicUrl) {

	public PublicAddressProperties {
		if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getQuery() != null
				|| publicUrl.getFragment() != null || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
			throw new IllegalArgumentException(
					"fadeline.public-url is %s: write where people reach Fadeline, such as https://fadeline.example"
						.formatted(publicUrl));
		}
	}

	/**
	 * Returns whether the address is configured, so that it may be used in links that are
	 * sent.
	 */
	public boolean isSet() {
		return this.publicUrl != null;
	}

	/**
	 * Returns whether an address is local, so that no other device reaches this service
	 * by it.
	 */
	public static boolean isLocal(URI address) {
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		return host.equals("localhost") || host.endsWith(".localhost") || host.matches("127(\\.\\d+){3}")
				|| host.equals("[::1]") || host.equals("0.0.0.0");
	}

	/** Returns the address of a page, as a link to be sent. */
	public UriComponentsBuilder of(String path) {
		UriComponentsBuilder root = (this.publicUrl != null)
				? UriComponentsBuilder.fromUriString(this.publicUrl.toString().replaceFirst("/+$", ""))
				: ServletUriComponentsBuilder.fromCurrentContextPath();
		return root.path(path);
	}

}
