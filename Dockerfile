# `briefing` for the processor alone, without a network once it is built: see docs/scheduled.md.
ARG PYTHON=3.11-slim-bookworm

FROM python:${PYTHON} AS build
ARG EXTRAS=embedded
WORKDIR /src
RUN python -m venv /opt/briefing
ENV PATH=/opt/briefing/bin:$PATH
COPY constraints.txt ./
# The package index has PyTorch for Linux with CUDA only; PyTorch's own has it without.
RUN pip install --no-cache-dir -c constraints.txt --no-deps \
    --index-url https://download.pytorch.org/whl/cpu torch
COPY pyproject.toml README.md LICENSE ./
COPY prompts prompts
COPY briefing briefing
RUN pip install --no-cache-dir -c constraints.txt ".[${EXTRAS}]"

FROM python:${PYTHON}
COPY --from=build /opt/briefing /opt/briefing
# Anybody's cache, since `docker run --user` may name anybody.
RUN useradd --create-home --uid 1000 briefing \
    && install --directory --mode 1777 /cache \
    && install --directory --owner briefing /work
ENV PATH=/opt/briefing/bin:$PATH \
    BRIEFING_CACHE=/cache \
    HF_HOME=/cache/huggingface \
    BRIEFING_OFFLINE=1
# The id of `briefing`: orchestrators ask that it is a number.
USER 1000
WORKDIR /work
ENTRYPOINT ["briefing"]
CMD ["--help"]
