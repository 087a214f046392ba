# Versions are told to the last number, and what runs by its digest, so that the same source makes the same image; renew
# both with the dependencies (docs/security.md, V13).
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode --quiet package -DskipTests -pl app -am

FROM eclipse-temurin:25.0.4_7-jre-noble@sha256:d120abd9d8d7dec94520ce974ece62d0e4eed8576eb00bbc84e6128307ab48ef
# Names the user for initdb where the container runs under an id that /etc/passwd does not have (OpenShift, --user).
RUN apt-get update && apt-get install --yes --no-install-recommends libnss-wrapper && rm -rf /var/lib/apt/lists/*
# Group 0 may write as well: it is that of an arbitrary user id.
RUN useradd --system --gid 0 --home-dir /data fadeline && install --directory --owner=fadeline --group=0 --mode=770 /data /archive
COPY --from=build /build/app/target/distribution/*/ /opt/fadeline/
# What is published of it is up to who runs it.
ENV SERVER_ADDRESS=0.0.0.0
RUN install --directory --owner=fadeline --group=0 /opt/fadeline/cache
USER fadeline
# Made by the Java that will use it.
RUN ["/opt/fadeline/bin/fadeline", "prepare"]
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
ENTRYPOINT ["/opt/fadeline/bin/fadeline"]
