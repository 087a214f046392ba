package com.fadeline.web.document;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfRendererTests {

	private static final String PICTURE = "data:image/png;base64,"
			+ "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private static final Function<String, byte[]> NONE = (address) -> new byte[0];

	private final PdfRenderer renderer = new PdfRenderer();

	@Test
	void a_document_is_archivable_and_its_text_can_be_read() {
		String text = PdfAssert.textOfArchivable(this.renderer
			.render("""
					<html lang="de"><head><title>Akte</title>
					<style>body { font-family: "Liberation Sans" } @page { @bottom-right { content: counter(page); font-family: "Liberation Sans" } }</style>
					</head><body><h1>Größe</h1><p>İlker <b>Müller</b>, Ωμέγα, Жанна, 漢</p>
					<table><caption>Werte</caption><thead><tr><th scope="col">J/cm²</th></tr></thead>
					<tbody><tr><td>2,5 ± 0,3</td></tr></tbody></table>
					<ul><li>eins</li></ul><p><img alt="Punkt" src="%s"></p></body></html>"""
				.formatted(PICTURE), NONE), Locale.GERMAN);

		assertThat(text).contains("Größe", "İlker Müller, Ωμέγα, Жанна", "J/cm²", "2,5 ± 0,3");
	}

	@Test
	void nothing_is_loaded_from_elsewhere() throws IOException {
		List<URI> asked = new CopyOnWriteArrayList<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			asked.add(exchange.getRequestURI());
			exchange.close();
		});
		server.start();

		byte[] pdf = this.renderer
			.render("""
					<html lang="en"><head><title>x</title><link rel="stylesheet" href="http://127.0.0.1:%1$d/a.css">
					<style>@import url("http://127.0.0.1:%1$d/b.css"); p { background: url("http://127.0.0.1:%1$d/c.png") }</style>
					</head><body><p>read</p><img alt="x" src="file:///etc/hostname"><img alt="y" src="http://127.0.0.1:%1$d/d.png">
					</body></html>"""
				.formatted(server.getAddress().getPort()), NONE);
		server.stop(0);

		assertThat(asked).isEmpty();
		assertThat(PdfAssert.textOfArchivable(pdf, Locale.ENGLISH)).contains("read");
	}

}
